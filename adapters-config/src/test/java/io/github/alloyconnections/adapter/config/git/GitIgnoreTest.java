package io.github.alloyconnections.adapter.config.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitIgnoreTest {

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @Test
    void outside_a_work_tree_there_is_nothing_to_warn_of() throws IOException {
        project.env("A=1");

        assertThat(isLeftOpen()).isFalse();
    }

    @Test
    void a_file_that_git_would_take_is_left_open() throws Exception {
        initialise();

        assertThat(isLeftOpen()).isTrue();
        assertThat(project.load()
                        .pins()
                        .pin(new ConnectorId("notion"), new ConnectionId("69110206d6d6670fb17451f8"))
                        .notices())
                .containsExactly(".env is not git-ignored; a key in it could be committed.");
    }

    @Test
    void an_ignored_file_is_not() throws Exception {
        initialise();
        project.file("project/.gitignore", ".env*\n");

        assertThat(isLeftOpen()).isFalse();
    }

    @Test
    void without_git_there_is_no_warning() throws IOException {
        project.file("project/.git", "gitdir: nowhere");

        assertThat(isLeftOpen()).isFalse();
    }

    @Test
    void the_doctor_hears_of_it() throws Exception {
        initialise();
        project.env("A=1");

        assertThat(project.load().facts().fileChecks())
                .extracting(Check::name, Check::result)
                .contains(tuple("git-ignored file", Result.WARNING));
    }

    private boolean isLeftOpen() {
        Map<String, String> environment = project.surroundings().environment();
        return new GitIgnore(environment, Duration.ofSeconds(30)).isKnownToLeaveOpen(project.envFile());
    }

    private void initialise() throws Exception {
        try {
            Process git = new ProcessBuilder("git", "init", "-q")
                    .directory(project.path("project").toFile())
                    .start();
            Assumptions.assumeTrue(git.waitFor() == 0, "git works here");
        } catch (IOException absent) {
            Assumptions.abort("git is not installed");
        }
    }
}
