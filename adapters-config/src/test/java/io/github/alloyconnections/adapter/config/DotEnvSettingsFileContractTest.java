package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.adapter.config.dotenv.Assignment;
import io.github.alloyconnections.adapter.config.settings.Secret;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.port.driven.SettingsFile;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.settings.SettingChange;
import io.github.alloyconnections.domain.settings.SettingValue;
import io.github.alloyconnections.domain.settings.SettingsPlan;
import io.github.alloyconnections.domain.settings.SettingsPlan.IgnoreLine;
import io.github.alloyconnections.domain.settings.TypedKey;
import io.github.alloyconnections.domain.testing.SettingsFileContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract over real files, and what only files have: rights, neighbours, and git. */
class DotEnvSettingsFileContractTest extends SettingsFileContract {

    private static final String KEY = "planted-0123456789abcdef";
    private static final SettingValue PLANTED = new SettingValue("ALLOY_API_KEY", KEY);

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @Override
    protected SettingsFile file() {
        return project.load().settingsFile();
    }

    @Override
    protected Optional<String> read(String name) {
        return project.envFile().read().effective(name).map(Assignment::value).filter(value -> !value.isEmpty());
    }

    @Override
    protected void makeUnwritable() {
        rights("r--r--r--");
    }

    @Test
    void a_new_file_is_its_owners_alone() throws IOException {
        file().write("ALLOY_API_KEY", KEY);

        assertThat(rights()).isEqualTo("rw-------");
        assertThat(project.envText()).isEqualTo("ALLOY_API_KEY=" + KEY + "\n");
        assertThat(project.namesInProject()).containsExactly(".env");
    }

    @Test
    void a_file_that_others_could_read_is_closed_to_them_before_the_key_is_in_it() throws IOException {
        project.env("# mine\r\nexport ALLOY_API_KEY='' # none yet\r\nOTHER=\"a b\"\r\n");
        rights("rw-r--r--");

        SettingChange change = file().write("ALLOY_API_KEY", KEY);

        assertThat(rights()).isEqualTo("rw-------");
        assertThat(change.notices()).anyMatch(notice -> notice.contains("only its owner can read it now"));
        assertThat(project.envText())
                .isEqualTo("# mine\r\nexport ALLOY_API_KEY='" + KEY + "' # none yet\r\nOTHER=\"a b\"\r\n");
    }

    @Test
    void what_holds_no_secret_stays_open_as_it_was() throws IOException {
        project.env("A=1\n");
        rights("rw-r--r--");

        file().write("ALLOY_USER_ID", "690f5c1ed6d6670fb1740e5a");

        assertThat(rights()).isEqualTo("rw-r--r--");
    }

    @Test
    void a_stronger_source_is_named() {
        project.with("ALLOY_USER_ID", "690f5c1ed6d6670fb1740e5b");

        assertThat(file().write("ALLOY_USER_ID", "690f5c1ed6d6670fb1740e5a").notices())
                .containsExactly("ALLOY_USER_ID from environment counts, whatever .env says.");
    }

    @Test
    void outside_git_there_is_no_list_to_add_to() throws IOException {
        assertThat(file().plan(List.of(PLANTED)).ignoring()).isEmpty();
        file().write(List.of(PLANTED));

        assertThat(project.namesInProject()).containsExactly(".env");
        assertThat(rights()).isEqualTo("rw-------");
    }

    @Test
    void git_s_list_is_added_to_before_the_key_is_written() throws IOException {
        git("init", "-q");
        project.file("project/.gitignore", "target/");

        SettingsPlan plan = file().plan(List.of(PLANTED));
        assertThat(plan.ignoring()).contains(new IgnoreLine(".gitignore", ".env"));
        assertThat(plan.inGit()).isFalse();
        assertThat(project.namesInProject()).doesNotContain(".env");

        assertThat(file().write(List.of(PLANTED)).notices()).isEmpty();
        assertThat(Files.readString(project.path("project/.gitignore"))).isEqualTo("target/\n.env\n");
        assertThat(file().plan(List.of(PLANTED)).ignoring()).isEmpty();
    }

    @Test
    void a_list_keeps_its_line_ends_and_says_so_if_it_takes_the_file_in_all_the_same() throws IOException {
        git("init", "-q");
        project.file("project/sub/.gitignore", "a\r\n");
        project.file("project/.gitignore", "b\r\n");

        file().write(List.of(PLANTED));

        assertThat(Files.readString(project.path("project/.gitignore"))).isEqualTo("b\r\n.env\r\n");
    }

    @Test
    void what_git_holds_is_told_and_the_list_left_alone() throws IOException {
        git("init", "-q");
        project.env("A=1\n");
        git("add", ".env");

        SettingsPlan plan = file().plan(List.of(PLANTED));

        assertThat(plan.inGit()).isTrue();
        assertThat(plan.ignoring()).isEmpty();
    }

    @Test
    void a_list_that_cannot_be_written_leaves_the_file_as_it_was() throws IOException {
        git("init", "-q");
        Files.createDirectory(project.path("project/.gitignore"));

        assertThatThrownBy(() -> file().write(List.of(PLANTED)))
                .isInstanceOf(ProjectFileException.class)
                .hasMessageContaining(".gitignore")
                .hasMessageNotContaining(KEY);
        assertThat(project.namesInProject()).doesNotContain(".env");
    }

    @Test
    void behind_a_symbolic_link_the_file_itself_is_written_and_closed() throws IOException {
        project.file("home/shared.env", "A=1\n");
        Files.createSymbolicLink(project.envPath(), project.path("home/shared.env"));

        file().write(List.of(PLANTED));

        assertThat(project.envPath()).isSymbolicLink();
        assertThat(Files.readString(project.path("home/shared.env"))).isEqualTo("A=1\nALLOY_API_KEY=" + KEY + "\n");
        assertThat(rights()).isEqualTo("rw-------");
    }

    @Test
    void a_plan_refuses_what_could_not_be_written() throws IOException {
        Files.createDirectory(project.envPath());

        assertThatThrownBy(() -> file().plan(List.of())).isInstanceOf(ProjectFileException.class);
    }

    @Test
    void the_environment_is_named_where_it_outranks_and_what_was_said_for_one_run_is_not() {
        project.with("ALLOY_API_KEY", "another-0123456789abcdef");
        SettingsFile file =
                project.load(Overrides.none().withKey(TypedKey.of(KEY))).settingsFile();

        assertThat(file.write(List.of(PLANTED)).notices())
                .containsExactly("ALLOY_API_KEY is set in the environment, too, which counts, whatever .env says.");
    }

    @Test
    void a_typed_key_is_used_in_place_of_the_one_that_is_set() throws IOException {
        project.env("ALLOY_API_KEY=before-0123456789abcdef\n");

        assertThat(project.load(Overrides.none().withKey(TypedKey.of(KEY)))
                        .apiKey()
                        .map(Secret::reveal))
                .contains(KEY);
    }

    @Test
    void a_server_that_the_project_names_is_not_sent_a_typed_key() throws IOException {
        project.env("ALLOY_BASE_URL=https://collects-keys.example\n");

        assertThat(project.load(Overrides.none().withKey(TypedKey.of(KEY)))
                        .settings()
                        .obstacle())
                .hasValueSatisfying(wrong ->
                        assertThat(wrong).hasMessageContaining("would receive the API key from what was typed"));
    }

    private void git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(project.path("project").toFile())
                .redirectErrorStream(true)
                .start();
        git.getInputStream().readAllBytes();
        assertThat(git.onExit().join().exitValue()).isZero();
    }

    private String rights() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(project.envPath()));
    }

    private void rights(String text) {
        try {
            Files.setPosixFilePermissions(project.envPath(), PosixFilePermissions.fromString(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
