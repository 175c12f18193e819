package io.github.alloyconnections.adapter.config.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.usage.Rewriting;
import io.github.alloyconnections.domain.usage.Rewriting.FileChange;
import io.github.alloyconnections.domain.usage.Rewriting.Left;
import io.github.alloyconnections.domain.usage.Usage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectEditsTest {

    private static final ConnectionId OLD = new ConnectionId("69110206d6d6670fb17451f8");
    private static final ConnectionId NEW = new ConnectionId("691100acd6d6670fb1745176");

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @Test
    void every_place_changes_and_no_other_byte() throws IOException {
        byte[] before = ("\ufeffconst a = '" + OLD + "'; // 69110206D6D6670FB17451F8\r\nother\r\nx" + OLD + "\n\"" + OLD
                        + "\"")
                .getBytes(StandardCharsets.UTF_16BE);
        before = new String(before, StandardCharsets.UTF_16BE).getBytes(StandardCharsets.ISO_8859_1);
        Files.write(project.path("project/app.js"), before);
        Files.writeString(project.path("project/docker-compose.yml"), "image: x\nenv: {ID: " + OLD + "}\n");

        Rewriting made = replace(found(), false);

        assertThat(made.left()).isEmpty();
        assertThat(made.files()).extracting(FileChange::file).containsExactly("app.js", "docker-compose.yml");
        String after = new String(before, StandardCharsets.ISO_8859_1)
                .replace("'" + OLD, "'" + NEW)
                .replace("69110206D6D6670FB17451F8", NEW.value())
                .replace("\"" + OLD, "\"" + NEW);
        assertThat(Files.readAllBytes(project.path("project/app.js")))
                .isEqualTo(after.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(project.namesInProject()).containsExactly("app.js", "docker-compose.yml");
    }

    @Test
    void a_preview_shows_the_lines_and_writes_nothing() throws IOException {
        project.file("project/config.yml", "a: 1\nid: " + OLD + " # why\n");

        assertThat(replace(found(), true).files())
                .containsExactly(new FileChange(
                        "config.yml",
                        1,
                        "--- config.yml\n+++ config.yml\n@@ -2 +2 @@\n-id: " + OLD + " # why\n+id: " + NEW
                                + " # why\n"));
        assertThat(Files.readString(project.path("project/config.yml"))).contains(OLD.value());
    }

    @Test
    void a_diff_shows_no_long_word_that_may_be_a_key() throws IOException {
        project.file(
                "project/call.sh",
                "#!/bin/sh\ncurl -H 'Authorization: Bearer sk_live_abcdefghijklmnop1234' https://x.example/c/" + OLD
                        + "?a=b\n");

        assertThat(replace(found(), true).files().get(0).diff())
                .contains(OLD.value(), NEW.value())
                .doesNotContain("abcdefghijklmnop");
    }

    @Test
    void comments_of_settings_files_stay_and_the_rest_of_the_file_changes() throws IOException {
        project.file("project/.env.local", "# was " + OLD + "\nCONNECTION_ID=" + OLD + "\n");

        Rewriting made = replace(found(), false);

        assertThat(made.left()).containsExactly(new Left(".env.local:1", "a comment"));
        assertThat(Files.readString(project.path("project/.env.local")))
                .isEqualTo("# was " + OLD + "\nCONNECTION_ID=" + NEW + "\n");
    }

    @Test
    void what_lies_outside_is_gone_or_read_only_is_left_and_told() throws IOException {
        project.file("elsewhere.yml", "id: " + OLD + "\n").file("project/fixed.yml", "id: " + OLD + "\n");
        Files.setPosixFilePermissions(
                project.path("project/fixed.yml"),
                java.nio.file.attribute.PosixFilePermissions.fromString("r--r--r--"));

        Rewriting made = replace(List.of(at("../elsewhere.yml", 1), at("fixed.yml", 1), at("gone.yml", 1)), false);

        assertThat(made.files()).isEmpty();
        assertThat(made.left())
                .contains(
                        new Left("../elsewhere.yml:1", "it lies outside the project"),
                        new Left("fixed.yml:1", "it is read-only"))
                .hasSize(3);
        assertThat(Files.readString(project.path("elsewhere.yml"))).contains(OLD.value());
    }

    @Test
    void a_line_that_moved_since_is_left() throws IOException {
        project.file("project/config.yml", "a: 1\nid: " + OLD + "\n");

        assertThat(replace(List.of(at("config.yml", 1), at("config.yml", 7)), false)
                        .left())
                .extracting(Left::place)
                .containsExactly("config.yml:1", "config.yml:7");
    }

    private static Usage at(String file, int line) {
        return new Usage(OLD, false, file, OptionalInt.of(line));
    }

    private List<Usage> found() {
        return project.load().usages().find(Set.of(OLD)).usages();
    }

    private Rewriting replace(List<Usage> places, boolean preview) {
        return project.load().edits().replace(places, NEW, preview);
    }
}
