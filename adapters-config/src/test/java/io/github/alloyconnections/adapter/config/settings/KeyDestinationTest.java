package io.github.alloyconnections.adapter.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.config.ConfigAdapters;
import io.github.alloyconnections.adapter.config.ConfiguredProject;
import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.settings.Overrides;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project's file must not send the user's key elsewhere. */
class KeyDestinationTest {

    private static final String KEY = "sk_0123456789abcdef";
    private static final String ELSEWHERE = "ALLOY_BASE_URL = \"https://elsewhere.example\"\n";
    private static final String CONF = "project/alloy-connections.conf";
    private static final String USER_CONF = "home/.config/alloy-connections/alloy-connections.conf";

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @Test
    void not_the_key_of_the_environment() throws IOException {
        assertRefused(project.env(ELSEWHERE).with("ALLOY_API_KEY", KEY), "environment");
    }

    @Test
    void not_the_key_of_the_users_own_file() throws IOException {
        assertRefused(project.env(ELSEWHERE).file(USER_CONF, "ALLOY_API_KEY = " + KEY), USER_CONF);
    }

    @Test
    void not_from_a_conf_file_the_key_of_the_dot_env() throws IOException {
        assertRefused(project.file(CONF, ELSEWHERE).env("ALLOY_API_KEY=" + KEY), ".env:1");
    }

    @Test
    void not_when_the_environment_outranks_the_files_own_key() throws IOException {
        assertRefused(project.env(ELSEWHERE + "ALLOY_API_KEY=" + KEY).with("ALLOY_API_KEY", KEY + "x"), "environment");
    }

    @Test
    void not_from_a_conf_file_that_a_flag_names() throws IOException {
        project.file("project/other.conf", ELSEWHERE).with("ALLOY_API_KEY", KEY);
        Optional<String> none = Optional.empty();
        Overrides overrides =
                new Overrides(none, none, none, none, Optional.of("other.conf"), Optional.empty(), none, none);

        assertThat(project.load(overrides).settings().obstacle())
                .get()
                .asString()
                .contains("other.conf:1");
    }

    @Test
    void a_key_from_the_same_file_is_sent() throws IOException {
        assertAccepted(project.env(ELSEWHERE + "ALLOY_API_KEY=" + KEY));
        assertAccepted(project.env("").file(CONF, ELSEWHERE + "ALLOY_API_KEY=" + KEY));
    }

    @Test
    void loopback_may_have_any_key() throws IOException {
        assertAccepted(project.env("ALLOY_BASE_URL=http://127.0.0.1:8080").with("ALLOY_API_KEY", KEY));
    }

    @Test
    void without_a_key_nothing_could_be_sent() throws IOException {
        assertAccepted(project.env(ELSEWHERE));
    }

    @Test
    void what_the_user_says_is_trusted() throws IOException {
        assertAccepted(
                project.with("ALLOY_BASE_URL", "https://elsewhere.example").env("ALLOY_API_KEY=" + KEY));
        assertAccepted(project.file(USER_CONF, ELSEWHERE).env(ELSEWHERE).with("ALLOY_API_KEY", KEY));
    }

    @Test
    void repeating_the_built_in_address_is_harmless() throws IOException {
        assertAccepted(
                project.env("ALLOY_BASE_URL=https://production.runalloy.com/").with("ALLOY_API_KEY", KEY));
    }

    @Test
    void a_sandbox_has_a_key_of_its_own() throws IOException {
        SandboxEndpoint sandbox =
                new SandboxEndpoint(URI.create("http://127.0.0.1:9"), Secret.of("sandbox"), Optional.empty());
        project.env(ELSEWHERE + "ALLOY_USER_ID=u1").with("ALLOY_API_KEY", KEY);

        ConfiguredProject loaded = ConfigAdapters.in(project.surroundings())
                .loadForSandbox(Overrides.none().withSandbox("seed"), sandbox);

        assertThat(loaded.apiKey().map(Secret::reveal)).contains("sandbox");
        assertThat(loaded.settings().owner()).isEqualTo(Owner.key());
        assertThat(loaded.remote().baseUrl()).isEqualTo(sandbox.baseUrl());
    }

    private static void assertRefused(ProjectFolder project, String place) {
        assertThat(project.load().settings().obstacle())
                .get()
                .isInstanceOf(InvalidSettingsException.class)
                .asString()
                .contains("ALLOY_BASE_URL from", "would receive the API key from", place)
                .doesNotContain(KEY, "\n");
    }

    private static void assertAccepted(ProjectFolder project) {
        assertThat(project.load().settings().flaws()).isEmpty();
    }
}
