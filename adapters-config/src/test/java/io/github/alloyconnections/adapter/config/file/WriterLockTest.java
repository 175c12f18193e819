package io.github.alloyconnections.adapter.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writer at a time, and whoever waits gets its turn. */
class WriterLockTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("lock");
    }

    /** Another process, which holds the lock of the file that it is given until its input ends. */
    public static void main(String... args) throws Exception {
        Path file = Path.of(args[0]);
        Optional<WriterLock> free = WriterLock.acquire(file, Duration.ZERO);
        if (free.isEmpty()) {
            tell('w');
        }
        WriterLock held =
                free.isPresent() ? free.get() : WriterLock.acquire(file, LONG).orElseThrow();
        tell('h');
        System.in.transferTo(OutputStream.nullOutputStream());
        held.release();
    }

    /** That it waits, and that it holds it. */
    private static void tell(char what) {
        System.out.print(what);
        System.out.flush();
    }

    @Test
    void another_process_is_waited_for() throws Exception {
        Process other = holder();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('h');
            assertThat(WriterLock.acquire(file, Duration.ZERO)).isEmpty();
            FutureTask<Boolean> waiting =
                    new FutureTask<>(() -> WriterLock.acquire(file, LONG).isPresent());
            Thread thread = new Thread(waiting);
            thread.start();
            // Who waits pauses between two looks; who does not has ended by then.
            while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }

            other.getOutputStream().close();

            assertThat(waiting.get()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void another_process_waits_until_it_is_given_back() throws Exception {
        WriterLock held = WriterLock.acquire(file, LONG).orElseThrow();
        Process other = holder();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('w');

            held.release();

            assertThat(other.getInputStream().read()).isEqualTo('h');
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void another_thread_is_waited_for() throws Exception {
        WriterLock held = WriterLock.acquire(file, LONG).orElseThrow();
        assertThat(elsewhere(Duration.ZERO).join()).isFalse();
        CompletableFuture<Boolean> waiting = elsewhere(LONG);

        held.release();

        assertThat(waiting.join()).isTrue();
    }

    @Test
    void who_did_not_get_it_in_another_process_holds_up_no_thread() throws Exception {
        Process other = holder();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('h');
            assertThat(WriterLock.acquire(file, Duration.ZERO)).isEmpty();
            other.getOutputStream().close();

            assertThat(elsewhere(LONG).join()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void a_lock_that_cannot_be_made_is_no_lock_and_holds_up_nobody() throws Exception {
        Files.createDirectory(file);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> WriterLock.acquire(file, LONG));
        Files.delete(file);

        assertThat(elsewhere(LONG).join()).isTrue();
    }

    @Test
    void who_is_interrupted_while_waiting_is_told_so_and_stays_interrupted() throws Exception {
        WriterLock held = WriterLock.acquire(file, LONG).orElseThrow();
        try {
            CompletableFuture<Boolean> stayed = CompletableFuture.supplyAsync(() -> {
                Thread.currentThread().interrupt();
                assertThatExceptionOfType(RuntimeException.class)
                        .isThrownBy(() -> WriterLock.acquire(file, LONG, "the file", "busy"))
                        .withMessage("the wait for another run was interrupted");
                return Thread.interrupted();
            });
            assertThat(stayed.join()).isTrue();
        } finally {
            held.release();
        }
    }

    /** Whether another thread gets it within this time; gives it back at once. */
    private CompletableFuture<Boolean> elsewhere(Duration patience) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                Optional<WriterLock> got = WriterLock.acquire(file, patience);
                got.ifPresent(WriterLock::release);
                return got.isPresent();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Process holder() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterLockTest.class.getName(),
                        file.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
