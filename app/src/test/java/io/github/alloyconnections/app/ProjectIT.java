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
        root = new TrialProject(folder)
                .write(
                        ".env",
                        "ALLOY_API_KEY=%s\nALLOY_USER_ID=%s\nALLOY_BASE_URL=%s\nCONNECTION_ID=%s\n"
                                .formatted(sandbox.apiKey(), sandbox.userId().orElse(""), sandbox.baseUrl(), FIFTH));
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
}
