package io.github.alloyconnections.adapter.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import io.github.alloyconnections.domain.failure.ProjectFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside a file that is written: left alone unless a writer that is gone left it. */
class BesideFilesTest {

    @TempDir
    private Path folder;

    @Test
    void a_writer_removes_what_was_left_of_its_own_file_and_nothing_else() throws IOException {
        Path file = Files.writeString(folder.resolve(".env"), "A=1\n");
        Path own = Files.writeString(folder.resolve(".env.alloy-connections-1.tmp"), "A=");
        Path others = Files.writeString(folder.resolve("b.env.alloy-connections-1.tmp"), "B=");
        Path foreign = Files.writeString(folder.resolve("notes.tmp"), "mine");

        AtomicFile.replace(FileStamp.of(file), new byte[] {'A'});

        assertThat(own).doesNotExist();
        assertThat(others).exists();
        assertThat(foreign).hasContent("mine");
        assertThat(file).hasContent("A");
    }

    @Test
    void what_people_wrote_about_a_file_stays_with_it() throws IOException {
        Path file = Files.writeString(folder.resolve(".env"), "A=1\n");
        UserDefinedFileAttributeView about = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        assumeThat(about).isNotNull();
        assumeThatCode(() -> about.write("origin", ByteBuffer.wrap(new byte[] {1, 2})))
                .doesNotThrowAnyException();

        assertThat(AtomicFile.replace(FileStamp.of(file), new byte[] {'A'})).isEmpty();

        assertThat(Files.getAttribute(file, "user:origin")).isEqualTo(new byte[] {1, 2});
    }

    @Test
    void what_a_file_cannot_keep_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve(".env"), "A=1\n");
        Files.createLink(folder.resolve("other-name"), file);

        assertThat(AtomicFile.replace(FileStamp.of(file), new byte[] {'A'}))
                .containsExactly("had another name too (a hard link), under which the old content stays");
        assertThat(AtomicFile.replace(FileStamp.of(file), new byte[] {'B'})).isEmpty();
    }

    @Test
    void only_what_was_removed_is_told_and_a_living_writers_stays() throws Exception {
        StateFolder state = new StateFolder(folder.resolve("state"));
        Path dead = Files.writeString(folder.resolve(".env.alloy-connections-1.tmp"), "A=");
        Path living = Files.writeString(folder.resolve("b.env.alloy-connections-2.tmp"), "B=");
        Path lock = state.prepared("locks", folder.toRealPath().resolve("b.env").toString());
        WriterLock held = WriterLock.acquire(lock, Duration.ofSeconds(5)).orElseThrow();

        List<Path> removed = CompletableFuture.supplyAsync(() -> Leftovers.remove(folder, state))
                .join();

        assertThat(removed).containsExactly(dead);
        assertThat(living).exists();
        held.release();
        assertThat(Leftovers.remove(folder, state)).containsExactly(living);
        assertThat(Leftovers.remove(folder, state)).isEmpty();
    }

    @Test
    void after_it_was_removed_a_writer_has_its_turn() throws Exception {
        StateFolder state = new StateFolder(folder.resolve("state"));
        Files.writeString(folder.resolve(".env.alloy-connections-1.tmp"), "A=");
        Leftovers.remove(folder, state);
        Path lock = state.prepared("locks", folder.toRealPath().resolve(".env").toString());

        assertThat(CompletableFuture.supplyAsync(() -> acquired(lock)).join()).isTrue();
    }

    private static boolean acquired(Path lock) {
        try {
            return WriterLock.acquire(lock, Duration.ofSeconds(5)).isPresent();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void where_no_lock_can_be_made_nobody_holds_one() throws IOException {
        StateFolder nowhere =
                new StateFolder(Files.writeString(folder.resolve("a file"), "").resolve("state"));
        Path leftover = Files.writeString(folder.resolve(".env.alloy-connections-1.tmp"), "A=");

        assertThat(Leftovers.remove(folder, nowhere)).containsExactly(leftover);
        assertThat(leftover).doesNotExist();
    }

    @Test
    void what_only_looks_like_one_stays() throws IOException {
        StateFolder state = new StateFolder(folder.resolve("state"));
        for (String name : List.of(".env.alloy-connections-x.tmp", ".env.alloy-connections-.tmp", ".env.tmp")) {
            Files.writeString(folder.resolve(name), "");
        }
        Files.createDirectory(folder.resolve("d.alloy-connections-1.tmp"));

        assertThat(Leftovers.remove(folder, state)).isEmpty();
    }

    @Test
    void a_file_below_a_file_is_none_and_one_that_cannot_be_followed_is_trouble() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(BoundedFile.read(file.resolve("below/it"), "x", 10)).isEmpty();
        assertThat(BoundedFile.read(folder.resolve("none/there"), "x", 10)).isEmpty();

        Path loop = folder.resolve("loop");
        Files.createSymbolicLink(loop, loop);
        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(() -> BoundedFile.read(loop, "the loop", 10))
                .withMessageStartingWith("Tried to read the loop but failed because: ");
    }

    @Test
    void a_file_of_just_the_size_is_read_and_one_byte_more_is_too_large() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[2048]);

        assertThat(BoundedFile.read(file, "x", 2048))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(2048));
        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(() -> BoundedFile.read(file, "x", 2047))
                .withMessageEndingWith("it is larger than 1 KiB");
    }

    @Test
    void own_writes_are_counted() {
        OwnWrites writes = new OwnWrites();
        writes.add();
        writes.add();

        assertThat(writes.count()).isEqualTo(2);
    }
}
