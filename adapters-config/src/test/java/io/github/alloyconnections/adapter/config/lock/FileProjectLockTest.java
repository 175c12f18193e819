package io.github.alloyconnections.adapter.config.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.adapter.config.ConfigAdapters;
import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.lock.LockChange.Effect;
import io.github.alloyconnections.domain.lock.LockedConnection;
import io.github.alloyconnections.domain.port.driven.ProjectLock;
import io.github.alloyconnections.domain.settings.Overrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileProjectLockTest {

    private static final String NAME = "project/alloy-connections.lock";
    private static final ConnectionId ONE = new ConnectionId("69110206d6d6670fb17451f8");
    private static final ConnectionId OTHER = new ConnectionId("691100acd6d6670fb1745176");
    private static final String ENTRY = "\n[notion]\nid = \"69110206d6d6670fb17451f8\"\nowner = \"\"\n";

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    private ProjectLock lock() {
        return project.load().lock();
    }

    private String text() throws IOException {
        return Files.readString(project.path(NAME));
    }

    private static LockedConnection notion(ConnectionId id) {
        return new LockedConnection(
                new ConnectorId("notion"),
                id,
                Optional.of(new Account("003305b9", Optional.of("Eddie Fu's Notion"))),
                Owner.of(new UserId("690f5c1ed6d6670fb1740e5a")),
                Optional.of(Instant.parse("2025-11-09T21:05:42Z")));
    }

    private static LockedConnection slack() {
        return new LockedConnection(new ConnectorId("a.slack"), OTHER, Optional.empty(), Owner.key(), Optional.empty());
    }

    @Test
    void a_person_can_read_it_and_it_is_the_same_whoever_writes_it() throws IOException {
        lock().update(List.of(notion(ONE)));
        lock().update(List.of(slack()));

        assertThat(text()).isEqualTo("""
                        # Which connection of each app this project's team agreed on: commit this file, it holds no secret.
                        # 'alloy-connections check' compares; 'check --update' and 'use' write it.
                        version = 1

                        ["a.slack"]
                        id = "691100acd6d6670fb1745176"
                        owner = ""

                        [notion]
                        id = "69110206d6d6670fb17451f8"
                        account = "Eddie Fu's Notion"
                        account-id = "003305b9"
                        owner = "690f5c1ed6d6670fb1740e5a"
                        newest = "2025-11-09T21:05:42Z"
                        """);
        assertThat(lock().read().orElseThrow().entries().get(1)).satisfies(entry -> {
            assertThat(entry.idLine()).isEqualTo(10);
            assertThat(entry.accountLine()).isEqualTo(11);
            assertThat(entry.ownerLine()).isEqualTo(13);
        });
    }

    @Test
    void one_change_is_one_line_of_a_diff_and_nothing_is_left_beside_it() throws IOException {
        lock().update(List.of(notion(ONE), slack()));
        String before = text();
        lock().follow(List.of(notion(OTHER)));

        assertThat(text()).isEqualTo(before.replace(ONE.value(), OTHER.value()));
        assertThat(project.namesInProject()).containsExactly("alloy-connections.lock");
    }

    @Test
    void what_a_person_added_stays_while_no_fact_changes() throws IOException {
        String byHand = "version=1 # ours\r\n\r\n[ notion ] # the app\r\n  id=\"" + ONE + "\"\r\nowner = \"\"\r\n";
        project.file(NAME, byHand);
        LockedConnection same =
                new LockedConnection(new ConnectorId("notion"), ONE, Optional.empty(), Owner.key(), Optional.empty());

        assertThat(lock().update(List.of(same)).effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(text()).isEqualTo(byHand);
        lock().update(List.of(slack()));
        assertThat(text()).contains("\r\n").doesNotContainPattern("[^\r]\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "version = 1\\n<<<<<<< HEAD\\n[notion]|2|amid a merge",
                "version = 1\\n[notion]\\n=======\\n|3|amid a merge",
                "version = 2\\n|1|of version 2, and this program reads version 1",
                "[notion]\\n|1|'version = 1' must come first",
                "``|1|does not say 'version = 1'",
                "version = 1\\nversion = 1|2|twice, as in line 1",
                "version = 1\\n[notion]\\nowner = \"\"|2|no id",
                "version = 1\\n[notion]\\nid = \"xyz\"\\nowner = \"\"|3|no id",
                "version = 1\\n[notion]\\nid = \"69110206d6d6670fb17451f8\"|3|no owner",
                "version = 1\\n[notion]\\nid = \"69110206d6d6670fb17451f8\"\\nowner = \"a b\"|4|no owner",
                "version = 1\\n[notion]\\nid = \"6\\n|3|neither",
                "version = 1\\n[notion]\\nkey = \"x\"|3|'key' is nothing",
                "version = 1\\nid = \"x\"|2|neither",
                "version = 1\\n[..]\\n|2|neither",
                "version = 1\\n[\"a b\"]\\n|2|no connector",
                "version = 1\\n[notion]\\nid = \"a\\\\q\"|3|backslash",
                "version = 1\\n[notion]\\nid = \"a\\\\uD8\"|3|fewer digits",
                "version = 1\\n[notion]\\nid = \"a\\\\uD800\"|3|no character",
                "version = 1\\n[notion]\\nid = \"69110206d6d6670fb17451f8\"\\nowner = \"\"\\n[Notion]|5|twice, as in line 2",
                "version = 1\\n[notion]\\nid = \"a\"\\nid = \"b\"|4|twice, as in line 3",
                "version = 1\\n[notion]\\nid = \"69110206d6d6670fb17451f8\"\\nowner = \"\"\\nnewest = \"now\"|5|no time"
            })
    void what_makes_no_sense_is_told_with_its_line(String text, int line, String why) throws IOException {
        String written = text.replace("\\n", "\n").replace("\\\\", "\\");
        project.file(NAME, written);

        assertThatThrownBy(lock()::read)
                .isInstanceOfSatisfying(ProjectFileException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.DAMAGED);
                    assertThat(failure.remedy().orElseThrow().command()).contains("check --update");
                })
                .hasMessageContaining("alloy-connections.lock:" + line + " ")
                .hasMessageContaining(why);
        assertThatThrownBy(() -> lock().follow(List.of(notion(OTHER)))).isInstanceOf(ProjectFileException.class);
        assertThat(text()).isEqualTo(written);
    }

    @Test
    void what_is_huge_or_no_text_is_told_and_written_anew_only_when_asked() throws IOException {
        project.file(NAME, "#".repeat(1 << 19));
        assertThatThrownBy(lock()::read).hasMessageContaining("larger than 256 KiB");
        assertThat(lock().update(List.of(notion(ONE))).discarded())
                .hasValueSatisfying(why -> assertThat(why).contains("larger"));

        project.file(NAME, "version = 1\n[notion]\nid = \"" + "a".repeat(100_000) + "\"");
        assertThatThrownBy(lock()::read).hasMessageContaining("lock:3 ").hasMessageContaining("too long");
        Files.write(project.path(NAME), new byte[] {'v', (byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(lock()::read).hasMessageContaining("not UTF-8");
    }

    @Test
    void what_cannot_be_read_is_no_nonsense() throws IOException {
        Files.createDirectory(project.path(NAME));

        assertThatThrownBy(lock()::read)
                .isInstanceOfSatisfying(
                        ProjectFileException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE));
    }

    @Test
    void it_keeps_its_mode_and_stands_behind_a_link() throws IOException {
        project.file("shared/team.lock", "version = 1\n");
        Path team = project.path("shared/team.lock");
        Files.setPosixFilePermissions(team, PosixFilePermissions.fromString("rw-r--r--"));
        Files.createSymbolicLink(project.path(NAME), team);
        lock().follow(List.of(notion(ONE)));

        assertThat(Files.readString(team)).contains(ONE.value());
        assertThat(Files.isSymbolicLink(project.path(NAME))).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(team)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void writers_at_the_same_time_lose_nothing() {
        lock().update(List.of(notion(ONE)));
        IntStream.range(0, 8)
                .parallel()
                .forEach(number -> lock().update(List.of(new LockedConnection(
                        new ConnectorId("app-" + number), OTHER, Optional.empty(), Owner.key(), Optional.empty()))));

        assertThat(lock().read().orElseThrow().entries()).hasSize(9);
    }

    @Test
    void a_huge_name_is_cut_and_then_stays_as_it_is() throws IOException {
        LockedConnection long_ = new LockedConnection(
                new ConnectorId("notion"),
                ONE,
                Optional.of(new Account("a", Optional.of("生\ud83d\ude00".repeat(5_000) + "\ud800"))),
                Owner.key(),
                Optional.empty());
        lock().update(List.of(long_));

        assertThat(text().length()).isLessThan(1_000);
        assertThat(lock().update(List.of(long_)).effect()).isEqualTo(Effect.UNCHANGED);
    }

    @Test
    void a_project_with_nothing_but_a_lock_is_found_from_within() throws IOException {
        Files.createDirectories(project.path("project/.git"));
        project.file(NAME, "version = 1\n" + ENTRY);
        Path within = Files.createDirectories(project.path("project/src/main"));

        ProjectLock found = ConfigAdapters.in(new ProcessContext(Map.of(), project.path("home"), within))
                .load(Overrides.none())
                .lock();
        assertThat(found.file()).isEqualTo("../../alloy-connections.lock");
        assertThat(found.read().orElseThrow().entries()).hasSize(1);
    }
}
