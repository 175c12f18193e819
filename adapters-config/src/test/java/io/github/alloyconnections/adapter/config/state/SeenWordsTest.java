package io.github.alloyconnections.adapter.config.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.state.SeenWords.Kind;
import io.github.alloyconnections.adapter.config.state.SeenWords.Sight;
import io.github.alloyconnections.adapter.config.state.SeenWords.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenWordsTest {

    @TempDir
    private Path folder;

    private Path project;
    private Path file;
    private SeenWords words;

    @BeforeEach
    void a_project() throws IOException {
        folder = folder.toRealPath();
        project = Files.createDirectories(folder.resolve("100%/mine"));
        words = new SeenWords(new StateFolder(folder.resolve("cache")), project);
        file = folder.resolve("cache/words")
                .resolve(project.toString().replace("%", "%25").replace("/", "%2F"));
    }

    @Test
    void what_was_seen_is_kept_for_its_owner_alone() throws IOException {
        words.keep(List.of(sight(Kind.CONNECTION, "notion", word("one", "notion", "First"))));

        assertThat(file).content().isEqualTo("connection\tone\tnotion\tFirst\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void the_newest_list_of_a_connector_takes_the_place_of_the_one_before() {
        words.keep(List.of(sight(Kind.CONNECTION, "notion", word("old", "notion", ""))));
        words.keep(List.of(sight(Kind.CONNECTION, "slack", word("other", "slack", ""))));
        words.keep(List.of(sight(Kind.ACTION, "notion", word("old", "notion", ""))));
        words.keep(List.of(sight(Kind.CONNECTION, "Notion", word("new", "notion", ""))));

        assertThat(file).content().isEqualTo("""
                connection\tnew\tnotion\t-
                action\told\tnotion\t-
                connection\tother\tslack\t-
                """);
    }

    @Test
    void a_list_of_all_takes_the_place_of_all() {
        words.keep(List.of(sight(Kind.CONNECTION, "slack", word("gone", "slack", ""))));
        words.keep(List.of(new Sight(Kind.CONNECTION, Optional.empty(), List.of(word("new", "notion", "")))));

        assertThat(file).content().isEqualTo("connection\tnew\tnotion\t-\n");
    }

    @Test
    void what_a_shell_could_read_otherwise_is_not_kept_and_what_is_told_stays_in_its_line() {
        words.keep(List.of(sight(
                Kind.ACTION,
                "notion",
                word("$(touch x)", "notion", ""),
                word("--force", "notion", ""),
                word("a b", "notion", ""),
                word("a\tb", "notion", ""),
                word("a'b", "notion", ""),
                word("", "notion", ""),
                word("x".repeat(200), "notion", ""),
                word("good", "no\ttion", "a\tb\nc\u001b[31m\u202ed" + "e".repeat(100)))));

        assertThat(file).content().isEqualTo("action\tgood\t-\ta b c [31m d" + "e".repeat(48) + "\n");
    }

    @Test
    void what_says_the_same_is_not_written_again() throws IOException {
        Sight same = sight(Kind.CONNECTOR, "notion", word("notion", "notion", "Notion"));
        words.keep(List.of(same));
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

        words.keep(List.of(same));
        words.keep(List.of());

        assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void it_does_not_grow_without_end() throws IOException {
        for (int part = 0; part < 5; part++) {
            String connector = "c" + part;
            words.keep(List.of(sight(
                    Kind.CONNECTION,
                    connector,
                    IntStream.range(0, 2_000)
                            .mapToObj(each -> word("w" + each, connector, "t".repeat(100)))
                            .toArray(Word[]::new))));
        }

        assertThat(Files.readAllLines(file)).hasSize(1_500).first().isEqualTo("connection\tw0\tc4\t" + "t".repeat(60));
    }

    @Test
    void many_projects_make_room_for_a_new_one() throws IOException {
        Path others = Files.createDirectories(file.getParent());
        for (int each = 0; each < 100; each++) {
            Path other = Files.writeString(others.resolve("%2F" + each), "");
            Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH.plusSeconds(each)));
        }

        words.keep(List.of(sight(Kind.CONNECTOR, "notion", word("notion", "notion", ""))));

        try (Stream<Path> all = Files.list(others)) {
            assertThat(all).hasSize(100).contains(file).doesNotContain(others.resolve("%2F0"));
        }
    }

    @Test
    void a_file_that_makes_no_sense_is_written_anew() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {(byte) 0xff, '\t', 0, '\n', 'x'});

        words.keep(List.of(sight(Kind.CONNECTOR, "notion", word("notion", "notion", ""))));

        assertThat(file).content().isEqualTo("connector\tnotion\tnotion\t-\n");
    }

    @Test
    void where_nothing_can_be_kept_nobody_notices() throws IOException {
        Path nowhere = Files.writeString(folder.resolve("file"), "");

        new SeenWords(new StateFolder(nowhere), project)
                .keep(List.of(sight(Kind.CONNECTOR, "notion", word("notion", "notion", ""))));
        new SeenWords(new StateFolder(folder.resolve("cache")), folder.resolve("x".repeat(250)))
                .keep(List.of(sight(Kind.CONNECTOR, "notion", word("notion", "notion", ""))));

        assertThat(folder.resolve("cache")).doesNotExist();
    }

    private static Sight sight(Kind kind, String connector, Word... words) {
        return new Sight(kind, Optional.of(connector), List.of(words));
    }

    private static Word word(String text, String connector, String told) {
        return new Word(text, Optional.of(connector), told);
    }
}
