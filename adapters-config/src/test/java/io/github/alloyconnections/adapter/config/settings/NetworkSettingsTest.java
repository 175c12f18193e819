package io.github.alloyconnections.adapter.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alloyconnections.adapter.config.ConfiguredProject;
import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.adapter.config.network.NetworkReading;
import io.github.alloyconnections.adapter.config.network.ProxyAddress;
import io.github.alloyconnections.adapter.config.settings.NetworkSettings.Authorities;
import io.github.alloyconnections.adapter.config.settings.NetworkSettings.Proxy;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSettingsTest {

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
        project.env("A=1");
    }

    @Test
    void without_any_the_way_is_direct_and_nothing_is_said_of_it() {
        assertThat(network()).isEqualTo(NetworkSettings.direct());
        assertThat(checks()).isEmpty();
        assertThat(project.load().settings().shown())
                .extracting(Setting::name)
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("proxy"));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS_PROXY, http://proxy.example.com:3128, false, proxy.example.com, 3128",
        "https_proxy, proxy.example.com:3128, false, proxy.example.com, 3128",
        "ALL_PROXY, HTTP://proxy, false, proxy, 80",
        "all_proxy, https://proxy/, true, proxy, 443",
        "HTTPS_PROXY, 10.1.2.3:8080/ignored?x, false, 10.1.2.3, 8080",
        "HTTPS_PROXY, ' http://[2001:db8::1]:8080 ', false, [2001:db8::1], 8080"
    })
    void a_proxy_is_taken_however_it_is_written(String name, String text, boolean secure, String host, int port) {
        project.with(name, text);

        assertThat(network().proxy()).contains(new Proxy(secure, host, port, Optional.empty(), name));
        assertThat(checks())
                .extracting(Check::name, Check::result, Check::detail)
                .containsExactly(tuple(
                        "network",
                        Result.PASSED,
                        "calls to production.runalloy.com go through the proxy " + host + ":" + port + ", from "
                                + name));
    }

    @ParameterizedTest
    @CsvSource({
        "me:planted, me:planted",
        "me, me:",
        "me%40corp:pl%2Fanted%25, me@corp:pl/anted%",
        "me:pl@nted#1/?, me:pl@nted#1/?",
        "me:100%planted, me:100%planted",
        "me:p%C3%A4planted, me:päplanted",
        "me:pä+planted, me:pä+planted"
    })
    void credentials_are_taken_and_shown_nowhere(String userInfo, String credentials) {
        project.with("HTTPS_PROXY", "http://" + userInfo + "@proxy:1");

        ConfiguredProject loaded = project.load();

        assertThat(loaded.remote().network().proxy().flatMap(Proxy::credentials).map(Secret::reveal))
                .contains(credentials);
        assertThat(loaded.toString()
                        + loaded.remote()
                        + loaded.facts().settings()
                        + loaded.facts().fileChecks()
                        + ProxyAddress.parse("http://" + userInfo + "@proxy:1"))
                .contains("http://***@proxy:1")
                .doesNotContain("me:")
                .doesNotContain("me@")
                .doesNotContain("nted");
    }

    @Test
    void small_letters_and_the_more_exact_name_win() {
        project.with("ALL_PROXY", "all:1").with("HTTPS_PROXY", "large:2");
        assertThat(network().proxy().map(Proxy::host)).contains("large");

        project.with("https_proxy", "small:3");
        assertThat(network().proxy().map(Proxy::host)).contains("small");

        project.with("https_proxy", "").with("HTTPS_PROXY", " ");
        assertThat(network().proxy().map(Proxy::host)).contains("all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_PROXY", "no_proxy"})
    void a_listed_host_goes_directly(String name) {
        project.with("HTTPS_PROXY", "proxy:1").with(name, "internal,.runalloy.com");

        assertThat(network()).isEqualTo(NetworkSettings.direct());
        assertThat(checks())
                .extracting(Check::detail)
                .containsExactly("calls to production.runalloy.com go directly: " + name + " holds this host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost:8443",
                "https://127.1.2.3",
                "https://[::1]:1",
                "http://localhost:1",
                "http://127.0.0.1:1"
            })
    void the_loopback_is_never_reached_through_a_proxy(String url) {
        project.with("HTTPS_PROXY", "proxy:1").with("HTTP_PROXY", "proxy:1").with("ALLOY_BASE_URL", url);

        assertThat(network()).isEqualTo(NetworkSettings.direct());
        assertThat(checks()).extracting(Check::result).containsExactly(Result.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "socks5://me:planted@proxy:1080, ALL_PROXY is a SOCKS proxy (socks5://***@proxy:1080)",
        "socks5h://proxy, ALL_PROXY is a SOCKS proxy (socks5h://proxy)",
        "ftp://proxy, ALL_PROXY is neither an http:// nor an https:// address",
        "http://pro xy:planted, ALL_PROXY is no address of a proxy",
        "http://proxy:99999, ALL_PROXY is no address of a proxy",
        "http://, ALL_PROXY is no address of a proxy"
    })
    void what_cannot_be_used_is_refused_by_name_and_keeps_nobody_from_looking(String text, String why) {
        project.with("ALL_PROXY", text);

        assertThat(network().proxy()).isEmpty();
        assertThat(network().obstacle())
                .hasValueSatisfying(obstacle -> assertThat(obstacle)
                        .startsWith(why)
                        .endsWith("set HTTPS_PROXY to an HTTP proxy such as http://proxy.example.com:3128, or"
                                + " NO_PROXY=production.runalloy.com to go there directly")
                        .doesNotContain("planted"));
        assertThat(checks()).extracting(Check::result).containsExactly(Result.FAILED);
        assertThat(project.load().facts().settings().toString()).doesNotContain("planted");
    }

    @Test
    void a_proxy_for_http_alone_is_a_warning() {
        project.with("http_proxy", "proxy:1");

        assertThat(network().proxy()).isEmpty();
        assertThat(checks()).singleElement().satisfies(check -> {
            assertThat(check.result()).isEqualTo(Result.WARNING);
            assertThat(check.detail()).endsWith("go directly: http_proxy is for http:// addresses alone");
            assertThat(check.remedy().map(NextStep::command)).contains("export HTTPS_PROXY=\"$http_proxy\"");
        });
    }

    @Test
    void a_file_of_authorities_is_taken_from_the_environment_and_the_users_own_file() throws IOException {
        project.file("home/.config/alloy-connections/alloy-connections.conf", "ALLOY_CA_FILE = \"/etc/own.pem\"");
        assertThat(network().authorities()).contains(new Authorities(Path.of("/etc/own.pem"), "ALLOY_CA_FILE"));

        project.with("SSL_CERT_FILE", "/etc/all.pem").with("ALLOY_CA_FILE", "ca.pem");
        assertThat(network().authorities()).contains(new Authorities(project.path("project/ca.pem"), "ALLOY_CA_FILE"));
        assertThat(project.load().settings().shown())
                .extracting(Setting::name, Setting::shown, Setting::origin)
                .contains(
                        tuple("ALLOY_CA_FILE", "ca.pem", "environment"),
                        tuple("SSL_CERT_FILE", "/etc/all.pem", "environment"));
    }

    @Test
    void a_file_of_authorities_is_checked() throws IOException {
        project.with("SSL_CERT_FILE", "ca.pem");
        assertThat(checks()).extracting(Check::result).containsExactly(Result.FAILED);

        project.file("project/ca.pem", "PEM");
        assertThat(checks()).extracting(Check::result).containsExactly(Result.PASSED);
    }

    @Test
    void a_projects_file_has_no_say() throws IOException {
        project.env("HTTPS_PROXY=evil:1\nALLOY_CA_FILE=evil.pem")
                .file("project/alloy-connections.conf", "ALLOY_CA_FILE = evil.pem");

        assertThat(network()).isEqualTo(NetworkSettings.direct());
        assertThat(checks())
                .extracting(Check::result, Check::detail)
                .containsExactly(
                        tuple(
                                Result.WARNING,
                                "HTTPS_PROXY in .env:1 is not used: a project's file has no say in the way to Alloy"),
                        tuple(
                                Result.WARNING,
                                "ALLOY_CA_FILE in .env:2 is not used: a project's file has no say in the way to"
                                        + " Alloy"),
                        tuple(
                                Result.WARNING,
                                "ALLOY_CA_FILE in alloy-connections.conf:1 is not used: a project's file has no say in"
                                        + " the way to Alloy"));
    }

    @ParameterizedTest
    @CsvSource({"Linux, ''", "Windows 11, Windows-ROOT", "Mac OS X, 'KeychainStore-ROOT,KeychainStore'"})
    void the_platforms_own_stores_are_known(String system, String stores) {
        assertThat(String.join(",", NetworkReading.platformStores(system))).isEqualTo(stores);
    }

    private NetworkSettings network() {
        return project.load().remote().network();
    }

    /** Those of the network. */
    private List<Check> checks() {
        return project.load().facts().fileChecks().stream()
                .filter(check -> check.subject() == Check.Subject.SETTINGS)
                .toList();
    }
}
