package io.github.alloyconnections.adapter.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.port.driving.CallbackReceiver;
import io.github.alloyconnections.domain.port.host.ForUsingTheBrowser.Opening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real programs and real ports. */
class BrowserAdapterTest {

    private static final OAuthUrl PAGE =
            OAuthUrl.parse("https://api.runalloy.com/x?token=a;touch%20pwned").orElseThrow();

    @TempDir
    private Path folder;

    private BrowserAdapter adapter = BrowserAdapter.in(Map.of());

    private BrowserAdapter browser(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("browser"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return BrowserAdapter.in(Map.of("BROWSER", program.toString()));
    }

    @Test
    void the_program_is_given_an_address_that_leads_to_the_page_once() throws Exception {
        String address = seenBy("$*");

        assertThat(address).startsWith("http://127.0.0.1:").doesNotContain("token", "runalloy");
        assertThat(get(address + "x", "GET").statusCode()).isEqualTo(404);
        assertThat(get(address, "POST").statusCode()).isEqualTo(405);
        assertThat(get(address, "GET", "Sec-Purpose", "prefetch").statusCode()).isEqualTo(503);
        HttpResponse<String> first = get(address, "GET");
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location"))
                .contains(PAGE.reveal().toString());
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(first.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(first.body()).doesNotContain("token");
        HttpResponse<String> second = get(address, "GET");
        assertThat(second.statusCode()).isEqualTo(410);
        assertThat(second.headers().firstValue("Location")).isEmpty();
        assertThat(second.body()).contains("begin again");
    }

    @Test
    void the_program_is_told_no_more_of_the_environment_than_it_needs() throws IOException {
        assertThat(seenBy("$(env | cut -d = -f 1)").split("\\s+"))
                .contains("PATH")
                .noneMatch(name -> name.matches("(?i).*(key|token|secret|password|alloy|maven|java|mvn).*"));
    }

    @Test
    void keys_never_reach_it_on_any_desktop() {
        for (Desktop desktop : Desktop.values()) {
            Map<String, String> environment = new HashMap<>(Map.of(
                    "ALLOY_API_KEY",
                    "k",
                    "ALLOY_ACCESS_TOKEN",
                    "t",
                    "CONNECTION_ID",
                    "c",
                    "MY_SECRET",
                    "s",
                    "PATH",
                    "/bin",
                    "LC_ALL",
                    "C.UTF-8",
                    "ALLOY_CONNECTIONS_LC_ALL",
                    "=de_DE"));

            BrowserEnvironment.reduce(environment, desktop);

            assertThat(environment).isEqualTo(Map.of("PATH", "/bin", "LC_ALL", "de_DE"));
        }
    }

    private String seenBy(String shown) throws IOException {
        Path seen = folder.resolve("seen");
        adapter = browser("printf %s \"" + shown + "\" >" + seen);
        assertThat(adapter.open(PAGE)).isEqualTo(Opening.OPENED);
        return Files.readString(seen);
    }

    private static HttpResponse<String> get(String address, String method, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_program_that_fails_has_opened_nothing() throws IOException {
        BrowserAdapter failing = browser("exit 3");

        assertThat(failing.open(PAGE)).isEqualTo(Opening.NOT_POSSIBLE);
        assertThat(failing.trouble().orElseThrow())
                .contains("BROWSER", folder.toString(), "exit code 3")
                .doesNotContain("token");
    }

    @Test
    void a_program_that_is_not_there_has_opened_nothing() {
        BrowserAdapter none = BrowserAdapter.in(Map.of("BROWSER", "/nowhere/browser"));

        assertThat(none.open(PAGE)).isEqualTo(Opening.NOT_POSSIBLE);
        assertThat(none.trouble().orElseThrow())
                .contains("'/nowhere/browser' cannot be started")
                .doesNotContain("token");
    }

    @Test
    void a_port_that_is_taken_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI redirect = URI.create("http://localhost:" + taken.getLocalPort() + "/cb");

            assertThatThrownBy(() -> BrowserAdapter.in(Map.of()).listen(Optional.of(redirect)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("port " + taken.getLocalPort() + " of localhost is taken");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://app.example.com/cb", "http://app.example.com:3000/cb", "https://localhost:3000/cb"})
    void what_comes_back_elsewhere_is_not_listened_for(String redirect) {
        try (CallbackReceiver listener = BrowserAdapter.in(Map.of()).listen(Optional.of(URI.create(redirect)))) {
            assertThat(listener.redirectFor(new AttemptId("aaaaaaaaaaaaaaaaaaaa")))
                    .isEqualTo(URI.create(redirect));
            assertThat(listener.await(Duration.ofMillis(1))).isEmpty();
        }
    }
}
