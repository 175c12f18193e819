package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands have seen, a shell completes: both ends of the same file. */
class SeenWordsIT {

    private static final String NEWEST = "69110206d6d6670fb17451f8";

    @TempDir
    private Path folder;

    @Test
    void what_commands_have_seen_a_shell_completes_without_them() throws IOException {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.of("seed", TrialProject.CLOCK))) {
            TrialProject project = new TrialProject(folder.toRealPath()).against(sandbox);

            assertThat(project.command("list").code()).isZero();
            assertThat(project.command("actions").code()).isZero();
            assertThat(project.command("connectors").code()).isZero();
            assertThat(project.command("alias", NEWEST, "staging").code()).isZero();
            assertThat(project.command("delete", NEWEST, "--yes").code()).isZero();
        }

        assertThat(completed("use st")).isEqualTo("staging");
        assertThat(completed("use 6911")).as("the deleted one is gone").isEqualTo("691100acd6d6670fb1745176");
        assertThat(completed("exec post-s")).isEqualTo("post-search");
        assertThat(completed("connect not")).isEqualTo("notion");
        assertThat(kept()).doesNotContain("sandbox-key");
    }

    @Test
    void a_simulator_s_connections_end_with_it() throws IOException {
        TrialProject project = new TrialProject(folder.toRealPath());

        assertThat(project.command("list", "--sandbox").code()).isZero();

        assertThat(folder.resolve("home/.cache")).doesNotExist();
    }

    private String kept() throws IOException {
        Path words = folder.toRealPath().resolve("home/.cache/alloy-connections/words");
        return Files.readString(
                words.resolve(folder.toRealPath().toString().replace("%", "%25").replace("/", "%2F")));
    }

    private String completed(String typed) throws IOException {
        Path script = Files.writeString(
                folder.resolve("script"),
                new TrialProject(folder).command("completion", "bash").out());
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source '" + script + "'; COMP_WORDS=(alloy-connections " + typed
                                + "); COMP_CWORD=2; _alloy_connections; echo \"${COMPREPLY[*]}\"")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment().put("HOME", folder.resolve("home").toString());
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
