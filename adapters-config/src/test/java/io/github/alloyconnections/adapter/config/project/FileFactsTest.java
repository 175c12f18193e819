package io.github.alloyconnections.adapter.config.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alloyconnections.adapter.config.ConfiguredProject;
import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFactsTest {

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @Test
    void a_missing_file_is_a_warning_with_its_remedy() {
        assertThat(project.load().facts().fileChecks())
                .singleElement()
                .satisfies(check -> assertThat(check.result()).isEqualTo(Result.WARNING))
                .satisfies(check ->
                        assertThat(check.remedy().map(NextStep::command)).contains("alloy-connections use"));
    }

    @Test
    void a_private_file_passes() throws IOException {
        project.env("A=1");
        Files.setPosixFilePermissions(project.envPath(), PosixFilePermissions.fromString("rw-r-----"));

        assertThat(project.load().facts().fileChecks())
                .extracting(Check::name, Check::result)
                .containsExactly(
                        tuple("project file", Result.PASSED),
                        tuple("private file", Result.PASSED),
                        tuple("git-ignored file", Result.PASSED));
    }

    @Test
    void a_file_for_everybody_is_a_warning_with_its_remedy() throws IOException {
        project.file("project/it's mine.env", "A=1");
        Files.setPosixFilePermissions(
                project.path("project/it's mine.env"), PosixFilePermissions.fromString("rw-r--r--"));

        ConfiguredProject loaded = project.load(Overrides.none().withEnvFile("it's mine.env"));

        assertThat(loaded.facts().fileChecks())
                .filteredOn(check -> check.result() == Result.WARNING)
                .singleElement()
                .satisfies(check ->
                        assertThat(check.remedy().map(NextStep::command)).contains("chmod 600 'it'\\''s mine.env'"));
    }

    @Test
    void the_key_is_in_none_of_what_can_be_printed() throws IOException {
        String key = "sk_live_0123456789abcdef";
        project.env("ALLOY_API_KEY=" + key + "\nALLOY_USER_ID=u1").with("OTHER", key);

        ConfiguredProject loaded = project.load();

        assertThat(loaded.facts().owner()).isEqualTo(Owner.of(new UserId("u1")));
        assertThat(loaded.toString() + loaded.facts().settings() + project.surroundings())
                .contains("****cdef")
                .doesNotContain(key);
    }
}
