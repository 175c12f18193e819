package io.github.alloyconnections.adapter.config.dotenv;

import io.github.alloyconnections.adapter.config.file.AtomicFile.ChangedMeanwhileException;
import io.github.alloyconnections.adapter.config.file.IoReason;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.file.WriterLock;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Changes a file of the project's while no other run of this program does.
 *
 * @param state where locks are kept
 */
public record WriterTurn(EnvFile file, StateFolder state) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What is done in one's turn, to the file behind every symbolic link. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Path target) throws IOException;
    }

    /**
     * Waits for its turn, and takes it.
     *
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException of kind {@code BUSY} if another writer came
     *     between, {@code NOT_WRITABLE} if it cannot be written
     */
    public <T> T take(Work<T> work) {
        Path target = file.target();
        try {
            WriterLock lock = WriterLock.acquire(
                    state.prepared("locks", target.toString()),
                    PATIENCE,
                    file.label(),
                    "Tried to change " + file.label() + " but failed because: another process is writing it");
            try {
                return work.on(target);
            } finally {
                lock.release();
            }
        } catch (ChangedMeanwhileException changed) {
            throw file.failure(Kind.BUSY, "something else wrote it at the same time; nothing was changed");
        } catch (IOException failure) {
            throw file.notWritable(IoReason.of(failure));
        }
    }
}
