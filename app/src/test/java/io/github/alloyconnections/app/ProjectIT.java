package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.TrialProject.Printed;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository with packages in it, asked from within one of them: the whole program over the simulator. */
class ProjectIT {

    private static final String FIFTH = "691006353654055fe96eeebd";
    private static final String NEWEST = "69110206d6d6670fb17451f8";

    @TempDir
    private Path folder;

    /** Each test begins with it. */
    @SuppressWarnings("NullAway.Init")
    private Sandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private TrialProject root;

    @SuppressWarnings("NullAway.Init")
    private TrialProject api;

    @BeforeEach
    void makeRepository() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.of("seed", TrialProject.CLOCK));
        Files.createDirectories(folder.resolve(".git"));
        root = new TrialProject(folder).against(sandbox, "CONNECTION_ID=" + FIFTH);
        api = new TrialProject(Files.createDirectories(folder.resolve("packages/api")));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void a_package_uses_the_pin_of_its_repository() {
        Printed run = api.command("env", "-o", "id");

        assertThat(run.out()).isEqualTo(FIFTH + "\n");
        assertThat(run.err()).isEmpty();
        assertThat(api.command("env").err()).contains("the project is found in ../..: ../../.env is taken");
    }

    @Test
    void a_package_pins_for_its_repository_and_makes_no_file_of_its_own() {
        Printed used = api.command("use", NEWEST);

        assertThat(used.code()).as(used.everything()).isZero();
        assertThat(used.out()).contains("../../.env");
        assertThat(root.read(".env")).endsWith("CONNECTION_ID=" + NEWEST + "\n");
        assertThat(api.file(".env")).doesNotExist();
    }

    @Test
    void doctor_says_where_the_project_is() {
        assertThat(api.command("doctor").out()).contains("the project is found in ../..: ../../.env is taken");
    }

    @Test
    void a_name_given_in_one_package_is_known_in_all_and_what_is_protected_stays() {
        assertThat(api.command("alias", "69110206", "newest").code()).isZero();
        assertThat(root.read("alloy-connections.conf")).endsWith("alias.newest = \"" + NEWEST + "\"\n");
        assertThat(root.command("which", "newest", "-o", "id").out()).isEqualTo(NEWEST + "\n");
        assertThat(root.command("env", "--connection", "*(11)", "-o", "id").out())
                .isEqualTo(NEWEST + "\n");

        assertThat(root.command("protect", "newest").code()).isZero();
        Printed deleted = api.command("delete", "newest", "--yes");
        assertThat(deleted.code()).isEqualTo(2);
        assertThat(deleted.err()).contains("protected: ../../alloy-connections.conf:3", "unprotect " + NEWEST);
        assertThat(api.command("prune", "--by-name").out())
                .contains("to keep: protected: ../../alloy-connections.conf:3\n  " + NEWEST);
        assertThat(api.command("retire", "newest").code()).isEqualTo(2);

        assertThat(api.command("unprotect", "newest").code()).isZero();
        assertThat(api.command("delete", "newest", "--yes").code()).isZero();
        assertThat(api.command("which", "newest").err()).contains("alias newest names " + NEWEST);
    }

    @Test
    void one_command_changes_every_place_that_names_the_pin_before() {
        root.write("compose.yml", "env:\n  ID: " + FIFTH + "\n").write("notes.md", FIFTH + " was fine\n");

        Printed shown = api.command("use", NEWEST, "--everywhere");
        assertThat(shown.out()).contains("--- ../../.env", "--- ../../compose.yml", "+  ID: " + NEWEST, "--yes");
        assertThat(root.read("compose.yml")).contains(FIFTH);

        Printed written = api.command("use", NEWEST, "--everywhere", "--yes");
        assertThat(written.code()).as(written.everything()).isZero();
        assertThat(root.read(".env")).endsWith("CONNECTION_ID=" + NEWEST + "\n");
        assertThat(root.read("compose.yml")).isEqualTo("env:\n  ID: " + NEWEST + "\n");
        assertThat(root.read("notes.md")).contains(FIFTH);
        assertThat(api.command("use", "-").code()).isZero();
        assertThat(root.read(".env")).endsWith("CONNECTION_ID=" + FIFTH + "\n");
    }
}
