package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alloyconnections.adapter.config.settings.NetworkSettings;
import io.github.alloyconnections.adapter.config.settings.RemoteSettings;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.settings.Setting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsPrecedenceTest {

    private static final String USER_CONF = "home/.config/alloy-connections/alloy-connections.conf";
    private static final String PROJECT_CONF = "project/alloy-connections.conf";

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @Test
    void each_source_outranks_the_next() throws IOException {
        project.file(USER_CONF, "ALLOY_USER_ID = user-conf");
        assertThat(user()).isEqualTo(project.path(USER_CONF) + ":1 user-conf");
        project.file(PROJECT_CONF, "\nALLOY_USER_ID = project-conf");
        assertThat(user()).isEqualTo("alloy-connections.conf:2 project-conf");
        project.env("# c\n\nALLOY_USER_ID='dot-env'");
        assertThat(user()).isEqualTo(".env:3 dot-env");
        project.with("ALLOY_USER_ID", "variable");
        assertThat(user()).isEqualTo("environment variable");
        assertThat(user(overrides(Optional.of("flag")))).isEqualTo("--user flag");
    }

    @Test
    void an_empty_value_is_unset_but_an_empty_flag_is_none() throws IOException {
        project.env("ALLOY_USER_ID=").with("ALLOY_USER_ID", "").file(PROJECT_CONF, "ALLOY_USER_ID = \"\"");
        project.file(USER_CONF, "ALLOY_USER_ID = u1");

        assertThat(project.load().settings().owner()).isEqualTo(Owner.of(new UserId("u1")));
        assertThat(project.load(overrides(Optional.of(""))).settings().owner()).isEqualTo(Owner.key());
        assertThat(user(overrides(Optional.of("")))).isEqualTo("--user ");
    }

    @Test
    void everything_has_a_built_in_value_or_none() {
        ConfiguredProject loaded = project.load();

        assertThat(loaded.apiKey()).isEmpty();
        assertThat(loaded.remote())
                .isEqualTo(new RemoteSettings(
                        URI.create("https://production.runalloy.com"),
                        "2025-09",
                        Duration.ofSeconds(30),
                        NetworkSettings.direct()));
        assertThat(loaded.settings().connector()).isEqualTo(new ConnectorId("notion"));
        assertThat(loaded.settings().server().port()).isEqualTo(3000);
        assertThat(loaded.budget().candidates()).isEqualTo(30);
        assertThat(loaded.settings().shown()).extracting(Setting::origin).containsOnly("built-in", "not set");
    }

    @Test
    void a_dot_env_that_served_the_demo_works_unchanged() throws IOException {
        project.env("""
                ALLOY_API_KEY=sk_0123456789abcdef
                ALLOY_USER_ID="67a37f29b1c2d3e4f5a6b7c8"
                ALLOY_BASE_URL=https://production.runalloy.com/
                CONNECTION_ID=69110206d6d6670fb17451f8
                OAUTH_REDIRECT_URI=http://localhost:3000/oauth/callback
                PORT=3001
                """);

        assertThat(shown(Overrides.none()).stream()
                        .filter(setting -> setting.origin().startsWith(".env")))
                .extracting(Setting::name, Setting::shown, Setting::origin)
                .containsExactlyInAnyOrder(
                        tuple("ALLOY_API_KEY", "****cdef", ".env:1"),
                        tuple("ALLOY_USER_ID", "67a37f29b1c2d3e4f5a6b7c8", ".env:2"),
                        tuple("ALLOY_BASE_URL", "https://production.runalloy.com/", ".env:3"),
                        tuple("CONNECTION_ID", "69110206d6d6670fb17451f8", ".env:4"),
                        tuple("OAUTH_REDIRECT_URI", "http://localhost:3000/oauth/callback", ".env:5"),
                        tuple("PORT", "3001", ".env:6"));
    }

    @Test
    void tunables_come_from_conf_files_alone() throws IOException {
        project.with("timeout", "1s")
                .env("timeout=2s\nprobe.parallel=9")
                .file(PROJECT_CONF, "probe { parallel = 2, time = 1m }");

        ConfiguredProject loaded = project.load();

        assertThat(loaded.remote().timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(loaded.budget().parallel()).isEqualTo(2);
        assertThat(loaded.budget().time()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void xdg_moves_the_users_own_file() throws IOException {
        project.file("elsewhere/alloy-connections/alloy-connections.conf", "PORT = 4000")
                .file(USER_CONF, "PORT = 5000");

        assertThat(project.with("XDG_CONFIG_HOME", "relative")
                        .load()
                        .settings()
                        .server()
                        .port())
                .isEqualTo(5000);
        assertThat(project.with("XDG_CONFIG_HOME", project.path("elsewhere").toString())
                        .load()
                        .settings()
                        .server()
                        .port())
                .isEqualTo(4000);
    }

    @Test
    void another_connector_is_asked_about_not_made_the_default() {
        ConfiguredProject loaded = project.load(Overrides.none().withConnector("Slack"));

        assertThat(loaded.settings().connector()).isEqualTo(new ConnectorId("slack"));
        assertThat(loaded.settings().defaultConnector()).isEqualTo(new ConnectorId("notion"));
        assertThat(loaded.settings().shown()).extracting(Setting::name).contains("CONNECTION_ID_SLACK");
    }

    @Test
    void another_project_file_is_called_what_its_user_calls_it() throws IOException {
        project.file("project/sub/my.env", "PORT=1").file("project/sub/alloy-connections.conf", "timeout = 3s");

        ConfiguredProject loaded = project.load(Overrides.none().withEnvFile("sub/my.env"));

        assertThat(loaded.settings().shown())
                .extracting(Setting::origin)
                .contains("sub/my.env:1", "sub/alloy-connections.conf:1");
    }

    private String user() {
        return user(Overrides.none());
    }

    private String user(Overrides overrides) {
        return shown(overrides).stream()
                .filter(setting -> setting.name().equals("ALLOY_USER_ID"))
                .map(setting -> setting.origin() + " " + setting.shown())
                .collect(Collectors.joining());
    }

    private List<Setting> shown(Overrides overrides) {
        return project.load(overrides).settings().shown();
    }

    private static Overrides overrides(Optional<String> user) {
        Optional<String> none = Optional.empty();
        return new Overrides(none, user, none, none, none, Optional.empty(), none, none);
    }
}
