package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.service.CallPace;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.settings.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsRulesTest {

    private static final String SIGNING = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "ALLOY_API_KEY|sk live|must not hold white space or control characters",
                "ALLOY_API_KEY|^sk\u0007x^|must not hold white space or control characters",
                "ALLOY_USER_ID|a b|must not hold white space or control characters",
                "ALLOY_BASE_URL|production.runalloy.com|must be an absolute http or https URL",
                "ALLOY_BASE_URL|ftp://a.example|must be an absolute http or https URL",
                "ALLOY_BASE_URL|https://u:p@a.example|must be an absolute http or https URL",
                "ALLOY_BASE_URL|https://a.example/?x=1|must be an absolute http or https URL",
                "ALLOY_BASE_URL|https://a.example/#x|must be an absolute http or https URL",
                "ALLOY_BASE_URL|https://a.example:99999|must be an absolute http or https URL",
                "ALLOY_BASE_URL|https:///x|must be an absolute http or https URL",
                "ALLOY_BASE_URL|https://a b|must be an absolute http or https URL",
                "ALLOY_BASE_URL|http://a.example|must use https",
                "ALLOY_BASE_URL|http://127.0.0.1.evil.example|must use https",
                "ALLOY_BASE_URL|http://127.0.0.999|must be an absolute http or https URL",
                "ALLOY_BASE_URL|http://localhost.evil.example|must use https",
                "ALLOY_BASE_URL|http://[::2]|must use https",
                "ALLOY_BASE_URL|http://0.0.0.0|must use https",
                "ALLOY_API_VERSION|latest|must be a version such as 2025-09",
                "ALLOY_API_VERSION|2025-09 x|must be a version such as 2025-09",
                "ALLOY_CONNECTOR|no/tion|must be a connector such as notion",
                "OAUTH_REDIRECT_URI|javascript:alert(1)|must be an absolute http or https URL",
                "PORT|65536|must be a whole number from 0 to 65535",
                "PORT|-1|must be a whole number from 0 to 65535",
                "PORT|http|must be a whole number from 0 to 65535",
                "PORT|99999999999|must be a whole number from 0 to 65535",
            })
    void a_wrong_value_is_named_with_its_place(String name, String value, String expectation) {
        project.with(name, value);

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith(name + " from environment " + expectation)
                .doesNotContain(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1",
                "http://127.1.2.3",
                "http://[::1]:80",
                "http://[0:0:0:0:0:0:0:1]/",
                "HTTPS://A.example//"
            })
    void a_right_base_url_is_taken_without_its_slashes(String text) {
        String path =
                project.with("ALLOY_BASE_URL", text).load().remote().baseUrl().getPath();

        assertThat(path).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP://LOCALHOST:1/", "Http://127.0.0.1:1", "http://localhost:1"})
    void a_base_url_is_one_whatever_the_case_of_its_scheme(String text) {
        assertThat(project.with("ALLOY_BASE_URL", text).load().remote().baseUrl())
                .hasScheme("http");
    }

    @Test
    void all_problems_are_reported_together() throws IOException {
        project.with("PORT", "x")
                .env("ALLOY_API_VERSION=x\n\nALLOY_USER_ID='a b'\n")
                .file("project/alloy-connections.conf", "probe.time = soon\nprobe.parallel = 0\ntimeout = 0s");

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "PORT from environment must be a whole number from 0 to 65535.",
                        "ALLOY_API_VERSION from .env:1 must be a version such as 2025-09.",
                        "ALLOY_USER_ID from .env:3 must not hold white space or control characters.",
                        "probe.time from alloy-connections.conf:1 must be a duration such as 500ms, 2s or 1m.",
                        "probe.parallel from alloy-connections.conf:2 must be a whole number from 1 to 16.",
                        "timeout from alloy-connections.conf:3 must be between 1ms and 60m.");
    }

    @Test
    void origins_are_written_as_browsers_do() throws IOException {
        project.file(
                "project/alloy-connections.conf",
                "server.allowed-origins = [\"HTTPS://App.example\", \"http://localhost:5173\"]");
        assertThat(project.load().settings().server().allowedOrigins())
                .containsExactly("https://app.example", "http://localhost:5173");

        project.file("project/alloy-connections.conf", "server.allowed-origins = [\"*\"]");
        assertThat(problems()).singleElement().asString().contains("must list origins");
    }

    @Test
    void flags_that_name_no_file_are_refused() {
        Optional<String> none = Optional.empty();
        Overrides overrides = new Overrides(
                Optional.of("no/tion"),
                none,
                none,
                Optional.of(".env"),
                Optional.of("gone.conf"),
                Optional.empty(),
                none,
                none);
        assertThat(problems(overrides)).containsExactly("--config names gone.conf, which does not exist.");
        assertThat(problems(Overrides.none().withEnvFile("a\0b"))).containsExactly("--env-file must name a file.");
        assertThat(problems(Overrides.none().withEnvFile(""))).containsExactly("--env-file must name a file.");
        assertThat(problems(Overrides.none().withConnector("no/tion")))
                .singleElement()
                .asString()
                .contains("--connector");
    }

    private List<String> problems() {
        return problems(Overrides.none());
    }

    private List<String> problems(Overrides overrides) {
        try {
            return project.load(overrides).facts().problems();
        } catch (InvalidSettingsException flags) {
            return flags.problems();
        }
    }

    @Test
    void only_a_users_own_settings_open_a_server_to_all_users() throws IOException {
        project.file("project/alloy-connections.conf", "server.trust-local = true");
        assertThat(project.load().serving().trustsLocalUsers()).isFalse();
        assertThat(project.load().notices())
                .anyMatch(notice -> notice.contains("TRUST_LOCAL in alloy-connections.conf:1 is not used"));

        project.with("ALLOY_CONNECTIONS_TRUST_LOCAL", "yes");
        assertThat(project.load().serving().trustsLocalUsers()).isTrue();

        project.with("ALLOY_CONNECTIONS_TRUST_LOCAL", "perhaps");
        assertThat(project.load().serving().trustsLocalUsers()).isFalse();
        assertThat(project.load().facts().problems()).anyMatch(problem -> problem.contains("must be true or false"));
    }

    @Test
    void only_a_users_own_settings_say_how_long_histories_are_kept_and_how_old_answers_are() throws IOException {
        project.file("project/alloy-connections.conf", "server.retention-days = 1\nserver.max-age = 9");
        assertThat(project.load().serving().retention()).isEqualTo(Duration.ofDays(400));
        assertThat(project.load().serving().maxAge()).isZero();
        assertThat(project.load().notices())
                .anyMatch(notice -> notice.contains("RETENTION_DAYS in alloy-connections.conf:1 is not used"))
                .anyMatch(notice -> notice.contains("MAX_AGE in alloy-connections.conf:2 is not used"));

        project.with("ALLOY_CONNECTIONS_RETENTION_DAYS", "30").with("ALLOY_CONNECTIONS_MAX_AGE", "86400");
        assertThat(project.load().serving().retention()).isEqualTo(Duration.ofDays(30));
        assertThat(project.load().serving().maxAge()).isEqualTo(Duration.ofDays(1));

        project.with("ALLOY_CONNECTIONS_RETENTION_DAYS", "0").with("ALLOY_CONNECTIONS_MAX_AGE", "86401");
        assertThat(project.load().facts().problems())
                .anyMatch(problem -> problem.contains("RETENTION_DAYS from environment must be a whole number"))
                .anyMatch(problem -> problem.contains("MAX_AGE from environment must be a whole number"));
    }

    @Test
    void only_a_users_own_settings_say_who_hears_of_events_and_none_of_it_is_shown() throws IOException {
        project.file(".env", "ALLOY_CONNECTIONS_WEBHOOK_URL=https://foreign.example/hook");
        assertThat(project.load().serving().webhook()).isEmpty();

        project.with("ALLOY_CONNECTIONS_WEBHOOK_URL", "https://hooks.example/x?key=planted");
        assertThat(project.load().facts().problems())
                .anyMatch(problem -> problem.contains("WEBHOOK_SECRET, with which events are signed, is not"));

        project.with("ALLOY_CONNECTIONS_WEBHOOK_SECRET", SIGNING);
        assertThat(project.load().serving().webhook()).get().satisfies(webhook -> {
            assertThat(webhook.address()).hasHost("hooks.example");
            assertThat(webhook.secret().reveal()).isEqualTo(SIGNING);
            assertThat(webhook.anywhere()).isFalse();
            assertThat(webhook.toString()).doesNotContain("planted", SIGNING);
        });
        assertThat(project.load().settings().shown().toString()).doesNotContain("planted", SIGNING);
    }

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example/x, false, false",
        "http://hooks.example/x, true, true",
        "https://hooks.example/x, true, true",
        "https://ann:planted@hooks.example/x, true, false",
        "ftp://hooks.example/x, true, false",
        "/x, true, false",
        "https:///x, true, false",
        "hooks planted, true, false"
    })
    void a_webhooks_address_is_one_of_https_unless_it_may_be_anywhere(String url, boolean anywhere, boolean taken)
            throws IOException {
        project.with("ALLOY_CONNECTIONS_WEBHOOK_URL", url)
                .with("ALLOY_CONNECTIONS_WEBHOOK_SECRET", SIGNING)
                .with("ALLOY_CONNECTIONS_WEBHOOK_ANYWHERE", String.valueOf(anywhere));

        assertThat(project.load().serving().webhook().isPresent()).isEqualTo(taken);
        assertThat(project.load().facts().problems().toString()).doesNotContain("planted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"planted-secret", "whsec_", "whsec_cGxhbnRlZA==", "whsec_planted!planted!planted!planted!"})
    void what_signs_is_long_enough_and_of_the_published_form(String secret) throws IOException {
        project.with("ALLOY_CONNECTIONS_WEBHOOK_URL", "https://hooks.example/x")
                .with("ALLOY_CONNECTIONS_WEBHOOK_SECRET", secret);

        assertThat(project.load().serving().webhook()).isEmpty();
        assertThat(project.load().facts().problems())
                .anyMatch(problem -> problem.contains("random bytes in Base64") && !problem.contains("planted"));
    }

    @Test
    void only_a_users_own_settings_say_how_often_its_key_is_used() throws IOException {
        project.file("project/alloy-connections.conf", "server.calls-per-minute = 600\nserver.recheck-hours = 0");
        assertThat(project.load().serving().pace()).isEqualTo(new CallPace(60));
        assertThat(project.load().serving().recheck()).contains(Duration.ofDays(1));
        assertThat(project.load().notices())
                .anyMatch(notice -> notice.contains("CALLS_PER_MINUTE in alloy-connections.conf:1 is not used"))
                .anyMatch(notice -> notice.contains("RECHECK_HOURS in alloy-connections.conf:2 is not used"));

        project.with("ALLOY_CONNECTIONS_CALLS_PER_MINUTE", "6").with("ALLOY_CONNECTIONS_RECHECK_HOURS", "0");
        assertThat(project.load().serving().pace()).isEqualTo(new CallPace(6));
        assertThat(project.load().serving().recheck()).isEmpty();

        project.with("ALLOY_CONNECTIONS_CALLS_PER_MINUTE", "5").with("ALLOY_CONNECTIONS_RECHECK_HOURS", "-1");
        assertThat(project.load().facts().problems())
                .anyMatch(problem -> problem.contains("CALLS_PER_MINUTE from environment must be a whole number"))
                .anyMatch(problem -> problem.contains("RECHECK_HOURS from environment must be a whole number"));
    }

    @Test
    void only_a_users_own_settings_say_where_the_state_of_many_users_is_kept() throws IOException {
        project.file("project/alloy-connections.conf", "server.database = \"jdbc:postgresql://foreign/db\"");
        assertThat(project.load().serving().database()).isEmpty();
        assertThat(project.load().notices())
                .anyMatch(notice -> notice.contains("DATABASE in alloy-connections.conf:1 is not used"));

        project.with("ALLOY_CONNECTIONS_DATABASE", "jdbc:postgresql://own/db?password=planted");
        assertThat(project.load().serving().database()).map(Object::toString).contains("jdbc:postgresql://own/db");
        assertThat(project.load().serving().tenant()).isEqualTo("default");
        assertThat(project.load().serving()).asString().doesNotContain("planted");
        assertThat(project.load().facts().settings())
                .contains(new Setting("ALLOY_CONNECTIONS_DATABASE", "jdbc:postgresql://own/db", "environment"))
                .noneMatch(setting -> setting.shown().contains("planted"));

        project.with("ALLOY_CONNECTIONS_DATABASE", "planted://own/db");
        assertThat(project.load().serving().database()).isEmpty();
        assertThat(project.load().facts().problems())
                .anyMatch(problem -> problem.contains("ALLOY_CONNECTIONS_DATABASE"))
                .noneMatch(problem -> problem.contains("planted"));
    }
}
