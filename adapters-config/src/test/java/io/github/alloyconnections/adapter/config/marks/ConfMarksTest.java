package io.github.alloyconnections.adapter.config.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.MarkChange;
import io.github.alloyconnections.domain.naming.MarkEdit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfMarksTest {

    private static final ConnectionId ONE = new ConnectionId("69110206d6d6670fb17451f8");
    private static final ConnectionId OTHER = new ConnectionId("691100acd6d6670fb1745176");

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @Test
    void a_new_file_says_what_it_is_for() throws IOException {
        MarkChange change = edit(name("staging", ONE));

        assertThat(conf())
                .isEqualTo("# Names and protection of connections, made to be committed: no secret belongs here.\n"
                        + "alias.staging = \"" + ONE + "\"\n");
        assertThat(change.diff())
                .startsWith("--- alloy-connections.conf\n+++ alloy-connections.conf\n@@ -0,0 +1,2 @@\n");
        assertThat(project.namesInProject()).containsExactly("alloy-connections.conf");
    }

    @Test
    void a_file_written_by_hand_keeps_every_byte_that_is_not_ours() throws IOException {
        String before = "\ufeff# ours, do not touch\r\ntimeout = 5s // quick\r\n\r\nALLOY_CONNECTOR=\"notion\"   ";
        write(before);

        edit(name("staging", ONE));
        edit(new MarkEdit.Guard(OTHER));
        assertThat(conf())
                .isEqualTo(before + "\r\nalias.staging = \"" + ONE + "\"\r\nprotect.\"" + OTHER + "\" = true\r\n");

        edit(name("staging", OTHER));
        edit(new MarkEdit.Unguard(OTHER));
        edit(new MarkEdit.Unname("staging"));
        assertThat(conf()).isEqualTo(before + "\r\n");
    }

    @Test
    void a_line_of_a_block_is_changed_where_it_stands_with_its_comment() throws IOException {
        write("alias {\n  staging = \"" + ONE + "\" # the team's\n  prod: " + OTHER + ",\n}\ntimeout = 5s\n");

        MarkChange change = edit(name("staging", OTHER));
        assertThat(change.diff())
                .isEqualTo("--- alloy-connections.conf\n+++ alloy-connections.conf\n@@ -2 +2 @@\n-  staging = \"" + ONE
                        + "\" #…\n+  staging = \"" + OTHER + "\" #…\n");
        edit(new MarkEdit.Unname("prod"));
        edit(new MarkEdit.Unname("staging"));

        assertThat(conf()).isEqualTo("alias {\n# the team's\n}\ntimeout = 5s\n");
    }

    @Test
    void a_name_that_was_assigned_twice_goes_altogether() throws IOException {
        write("alias.a = \"" + ONE + "\"\ntimeout = 5s\nalias.a = \"" + OTHER + "\"\n");
        edit(new MarkEdit.Unname("a"));

        assertThat(conf()).isEqualTo("timeout = 5s\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ timeout = 5s, alias.staging = \"69110206d6d6670fb17451f8\" }\n",
                "{ \"ALLOY_API_KEY\" : \"secret-key-1234567890\" }\n",
                "alias = { staging = \"69110206d6d6670fb17451f8\" }\n",
                "alias.staging = \"69110206\"\"d6d6670fb17451f8\"\n",
                "alias.staging = \"\"\"69110206d6d6670fb17451f8\"\"\"\n",
                "include \"other.conf\"\n",
                "this is { no conf file\n"
            })
    void what_cannot_be_edited_safely_is_refused_and_left(String before) throws IOException {
        write(before);

        assertThatThrownBy(() -> edit(name("staging", OTHER)))
                .isInstanceOfSatisfying(
                        ProjectFileException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ProjectFileException.Kind.NOT_EDITABLE))
                .hasMessageNotContaining("secret-key");
        assertThat(conf()).isEqualTo(before);
    }

    @Test
    void a_list_of_protected_ones_is_read_and_edited_by_hand_alone() throws IOException {
        write("protect = [\"" + ONE + "\", " + OTHER + "]\n");

        assertThat(project.load().marks().read().guard(OTHER)).hasValue("protected: alloy-connections.conf:1");
        assertThatThrownBy(() -> edit(new MarkEdit.Unguard(ONE))).hasMessageContaining("alloy-connections.conf:1");
    }

    @Test
    void a_slip_protects_rather_than_lays_open() throws IOException {
        write("protect." + ONE + " = ture\nprotect." + OTHER + " = false\nprotect.nonsense = true\nalias.x = y\n");

        assertThat(project.load().marks().read().guarded()).containsOnlyKeys(ONE);
        assertThat(project.load().marks().read().remarks())
                .containsExactlyInAnyOrder(
                        "alloy-connections.conf:3 protects what is no connection id",
                        "alloy-connections.conf:4 holds an alias that does nothing: its value is no connection id");
    }

    @Test
    void what_cannot_be_understood_protects_nothing_in_silence() throws IOException {
        write("protect = { no end\n");

        assertThatThrownBy(() -> project.load().marks().read())
                .isInstanceOf(ProjectFileException.class)
                .hasMessageContaining("What it protects");
    }

    @Test
    void what_is_not_utf_8_is_left() throws IOException {
        Files.write(project.path("project/alloy-connections.conf"), "# \u00e4\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> edit(name("staging", ONE))).hasMessageContaining("UTF-8");
    }

    @Test
    void the_user_s_own_file_is_read_behind_the_project_s() throws IOException {
        project.file(
                "home/.config/alloy-connections/alloy-connections.conf",
                "alias.staging = \"" + OTHER + "\"\nalias.mine = \"" + OTHER + "\"\nprotect.\"" + OTHER
                        + "\" = true\n");
        write("alias.Staging = \"" + ONE + "\"\n");

        assertThat(project.load().marks().read().aliases())
                .containsExactly(new Alias("Staging", ONE), new Alias("mine", OTHER));
        assertThat(project.load().marks().read().guard(OTHER)).isPresent();
    }

    @Test
    void it_is_written_where_the_project_is_and_is_no_use_of_the_connection() throws IOException {
        edit(name("staging", ONE));
        edit(new MarkEdit.Guard(ONE));

        assertThat(project.load().usages().find(Set.of(ONE)).usages()).isEmpty();
        assertThat(project.load().notices()).isEmpty();
    }

    private MarkChange edit(MarkEdit edit) {
        return project.load().marks().write(edit);
    }

    private static MarkEdit name(String name, ConnectionId id) {
        return new MarkEdit.Name(new Alias(name, id));
    }

    private void write(String text) throws IOException {
        project.file("project/alloy-connections.conf", text);
    }

    private String conf() throws IOException {
        return Files.readString(project.path("project/alloy-connections.conf"));
    }
}
