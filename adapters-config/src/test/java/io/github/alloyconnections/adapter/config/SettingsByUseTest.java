package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong setting stops who uses it, and nobody else. */
class SettingsByUseTest {

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @Test
    void a_wrong_port_stops_only_who_listens() {
        ProjectSettings settings = project.with("PORT", "8080/tcp").load().settings();

        assertThat(settings.obstacle()).isEmpty();
        settings.refuseAnyFlaw();
        assertThatExceptionOfType(InvalidSettingsException.class).isThrownBy(settings::port);
    }

    @Test
    void a_wrong_return_address_stops_only_who_connects() {
        ProjectSettings settings =
                project.with("OAUTH_REDIRECT_URI", "x").load().settings();

        assertThat(settings.obstacle()).isEmpty();
        assertThatExceptionOfType(InvalidSettingsException.class).isThrownBy(settings::redirectUri);
        assertThatExceptionOfType(InvalidSettingsException.class).isThrownBy(settings::refuseAnyFlaw);
    }

    @Test
    void a_wrong_probe_setting_stops_only_who_probes() throws IOException {
        project.file("project/alloy-connections.conf", "probe.time = soon");
        ProjectSettings settings = project.load().settings();

        assertThat(settings.obstacle()).isEmpty();
        assertThat(settings.obstacleToProbes()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeout = {", "include \"x\"", "PORT = ${HOME}", "timeout = [", "\u0000"})
    void a_bad_conf_file_stops_who_asks_alloy_and_is_told(String conf) throws IOException {
        project.file("project/alloy-connections.conf", conf).env("CONNECTION_ID=69110206d6d6670fb17451f8\n");
        ConfiguredProject loaded = project.load();

        assertThat(loaded.settings().obstacle()).get().isInstanceOf(InvalidSettingsException.class);
        assertThat(loaded.settings().assumed().connector()).hasToString("notion");
        assertThat(loaded.facts().problems()).singleElement().asString().contains("alloy-connections.conf");
        assertThat(loaded.facts().fileChecks()).anyMatch(check -> check.result() == Result.FAILED);
    }

    @Test
    void a_conf_folder_is_told() throws IOException {
        Files.createDirectory(project.path("project/alloy-connections.conf"));

        assertThat(project.load().facts().problems()).singleElement().asString().contains("it is a folder");
    }

    @Test
    void an_unreadable_project_file_is_told_as_that() throws IOException {
        Files.write(project.envPath(), new byte[BoundedFile.ENV_LIMIT + 1]);
        ConfiguredProject loaded = project.load();

        assertThat(loaded.settings().obstacle()).get().isInstanceOf(ProjectFileException.class);
        assertThat(loaded.facts().fileChecks()).anyMatch(check -> check.result() == Result.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOY_API_KEY",
        "ALLOY_USER_ID",
        "ALLOY_BASE_URL",
        "ALLOY_API_VERSION",
        "ALLOY_CONNECTOR",
        "CONNECTION_ID",
        "OAUTH_REDIRECT_URI",
        "PORT",
        "ALLOY_CONNECTIONS_ACCESS_TOKEN"
    })
    void a_reference_is_no_value_of_any_setting(String name) throws IOException {
        project.env(name + "=${THEIR_VALUE}\n").with("THEIR_VALUE", "sk_planted_0123456789");

        assertThat(project.load().facts().problems())
                .singleElement()
                .asString()
                .startsWith(name + " from .env:1 looks like a reference to the variable THEIR_VALUE")
                .contains("the environment has THEIR_VALUE")
                .doesNotContain("sk_planted");
    }

    @Test
    void what_was_pasted_around_an_id_is_forgiven_and_told() throws IOException {
        project.env("CONNECTION_ID=69110206d6d6670fb17451f8\u200b\nALLOY_USER_ID=\u201cuser-1\u201d\n");
        ConfiguredProject loaded = project.load();

        assertThat(loaded.settings().owner()).hasToString("user user-1");
        assertThat(loaded.settings().flaws()).isEmpty();
        assertThat(loaded.notices())
                .anyMatch(notice -> notice.contains("CONNECTION_ID from .env:1 holds U+200B ZERO WIDTH SPACE"))
                .anyMatch(notice -> notice.contains("ALLOY_USER_ID from .env:2 holds U+201C"));
    }
}
