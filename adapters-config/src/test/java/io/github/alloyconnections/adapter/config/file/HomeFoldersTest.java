package io.github.alloyconnections.adapter.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeFoldersTest {

    private static final String NO_HOMES = "/";

    @TempDir
    private Path folder;

    private Path home;
    private Path temporary;

    @BeforeEach
    void folders() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    private HomeFolders homes(String environment, String userDatabase) {
        return HomeFolders.of(
                Map.of("HOME", environment, "TMPDIR", temporary.toString()), userDatabase, "/nonexistent/tmp");
    }

    @Test
    void the_environment_s_home_is_taken() {
        HomeFolders homes = homes(home.toString(), "/nonexistent");

        assertThat(homes).isEqualTo(HomeFolders.all(home));
        assertThat(temporary).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/..", "/dev/null", "/etc/passwd", "/nonexistent", "relative", "?", "a\0b"})
    void what_is_no_home_gives_way_to_the_user_database(String no) {
        assertThat(homes(no, home.toString())).isEqualTo(HomeFolders.all(home));
    }

    @Test
    void a_link_to_the_root_is_no_home() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/"));

        assertThat(homes(link.toString(), home.toString())).isEqualTo(HomeFolders.all(home));
    }

    @Test
    void a_home_that_anybody_can_write_into_is_none() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(homes(open.toString(), home.toString())).isEqualTo(HomeFolders.all(home));
    }

    @Test
    void without_a_home_a_private_folder_is_made_which_is_said_once() throws IOException {
        HomeFolders first = homes(NO_HOMES, "?");

        Path made = temporary.resolve("alloy-connections-" + FileOwnership.ownNumber());
        assertThat(first.state()).isEqualTo(made).isEqualTo(first.settings());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(first.notice().orElseThrow()).contains("no home folder", made.toString());
        assertThat(homes(NO_HOMES, "?")).isEqualTo(HomeFolders.all(made));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxrwx", "rwxrwx---", "rwx----w-"})
    void a_private_folder_that_others_can_write_into_is_refused(String mode) throws IOException {
        Path made = Files.createDirectory(temporary.resolve("alloy-connections-" + FileOwnership.ownNumber()));
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString(mode));

        assertNothingIsKept(homes(NO_HOMES, "?"));
    }

    @Test
    void a_link_in_place_of_the_private_folder_is_refused() throws IOException {
        Files.createSymbolicLink(temporary.resolve("alloy-connections-" + FileOwnership.ownNumber()), home);

        assertNothingIsKept(homes(NO_HOMES, "?"));
        assertThat(home).isEmptyDirectory();
    }

    private static void assertNothingIsKept(HomeFolders homes) {
        assertThat(homes.notice().orElseThrow()).contains("not yours alone", "XDG_STATE_HOME");
        assertThatThrownBy(() -> new StateFolder(homes.state().resolve(".local")).prepared("kind", "subject"))
                .isInstanceOf(IOException.class);
        assertThat(BoundedFile.read(homes.settings().resolve(".config/x.conf"), "x", 10))
                .isEmpty();
    }

    @Test
    void a_folder_whose_name_was_lost_is_no_place_to_look_for_files() {
        ProcessContext lost = new ProcessContext(Map.of(), home, folder.resolve("Zo\uFFFD"));

        assertThat(lost.problems()).singleElement().asString().contains("current folder", "LC_ALL=C.UTF-8");
        assertThat(new ProcessContext(Map.of(), home, folder).problems()).isEmpty();
    }

    @Test
    void a_variable_that_is_no_text_is_named_and_not_used() throws IOException {
        ProjectFolder project = new ProjectFolder(folder.resolve("p")).with("ALLOY_API_KEY", "k".repeat(20) + "\uFFFD");

        assertThat(project.load().settings().obstacle().orElseThrow())
                .hasMessageContaining("ALLOY_API_KEY from environment has bytes that are not");
    }
}
