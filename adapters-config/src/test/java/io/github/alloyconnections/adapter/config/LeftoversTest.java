package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.config.file.WriterLock;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    private static final String LEFT = ".env.alloy-connections-17.tmp";
    private static final String KEY = "ALLOY_API_KEY=sk_live_0123456789abcdef\n";

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root).env(KEY);
    }

    @Test
    void every_start_removes_what_a_dead_process_left_and_says_so() throws IOException {
        project.file("project/" + LEFT, KEY);

        ConfiguredProject opened = project.load();

        assertThat(project.namesInProject()).containsExactly(".env");
        assertThat(opened.notices())
                .singleElement()
                .asString()
                .contains(LEFT, "killed")
                .doesNotContain("sk_live");
        assertThat(project.load().notices()).isEmpty();
    }

    @Test
    void beside_a_links_target_and_beside_the_conf_file_it_is_removed_too() throws IOException {
        project.file("shared/real.env", KEY)
                .file("shared/real.env.alloy-connections-1.tmp", KEY)
                .file("project/alloy-connections.conf.alloy-connections-2.tmp", "a");
        Files.delete(project.envPath());
        Files.createSymbolicLink(project.envPath(), Path.of("../shared/real.env"));

        project.load();

        assertThat(project.path("shared/real.env.alloy-connections-1.tmp")).doesNotExist();
        assertThat(project.namesInProject()).containsExactly(".env");
    }

    @Test
    void what_a_living_writer_writes_stays() throws Exception {
        project.file("project/" + LEFT, KEY);
        String target = project.envPath().toRealPath().toString();
        WriterLock lock = WriterLock.acquire(project.state().prepared("locks", target), Duration.ofSeconds(5))
                .orElseThrow();
        try {
            Thread other = new Thread(project::load);
            other.start();
            other.join();

            assertThat(project.namesInProject()).contains(LEFT);
        } finally {
            lock.release();
        }
    }

    @Test
    void names_of_other_programs_and_what_is_no_plain_file_stay() throws IOException {
        project.file("project/.env.alloy-connections-notes.tmp", "mine")
                .file("project/.env.alloy-connections-17.tmp.bak", "mine")
                .file("project/.alloy-connections-17.tmp", "mine");
        Files.createDirectory(project.path("project/a.alloy-connections-1.tmp"));
        Files.createSymbolicLink(project.path("project/b.alloy-connections-1.tmp"), project.envPath());

        project.load();

        assertThat(project.namesInProject()).hasSize(6);
    }

    @Test
    void what_lies_there_after_all_fails_in_doctor_with_the_command_that_removes_it() throws IOException {
        ConfiguredProject opened = project.load();
        project.file("project/" + LEFT, KEY);

        assertThat(failedCheck(opened).detail()).contains(LEFT, "API key");
        assertThat(failedCheck(opened).remedy().map(NextStep::command).orElse(""))
                .startsWith("rm -f -- '")
                .endsWith(LEFT + "'");
    }

    @Test
    void what_git_has_taken_fails_in_doctor() throws Exception {
        project.file("project/sub/" + LEFT, KEY);
        git("init", "-q");
        git("add", "-A", "-f");

        assertThat(failedCheck(project.load()).remedy().map(NextStep::command))
                .contains("git rm --cached -- '*.alloy-connections-*.tmp'");
    }

    @Test
    void the_copy_is_its_owners_alone_and_named_after_the_file() throws Exception {
        Files.writeString(project.envPath(), KEY + "# " + "x".repeat(400_000) + "\n");
        Files.setPosixFilePermissions(project.envPath(), PosixFilePermissions.fromString("rw-------"));
        Process writer = WriterProcess.start(project.path(""), 0, Integer.MAX_VALUE);
        try {
            assertThat(writer.getInputStream().read()).isEqualTo('r');
            for (int seen = 0; seen < 20; ) {
                for (String name : project.namesInProject()) {
                    seen += isWatched(name) ? 1 : 0;
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private boolean isWatched(String name) throws IOException {
        if (name.equals(".env")) {
            return false;
        }
        assertThat(name).startsWith(".env.");
        try {
            Path copy = project.path("project/" + name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                    .isEqualTo("rw-------");
            return true;
        } catch (java.nio.file.NoSuchFileException renamed) {
            return false;
        }
    }

    private static Check failedCheck(ConfiguredProject opened) {
        return opened.facts().fileChecks().stream()
                .filter(check -> check.result() == Result.FAILED)
                .findFirst()
                .orElseThrow();
    }

    private void git(String... words) throws Exception {
        ProcessBuilder git =
                new ProcessBuilder("git").directory(project.path("project").toFile());
        git.command().addAll(java.util.List.of(words));
        assertThat(git.start().waitFor()).isZero();
    }
}
