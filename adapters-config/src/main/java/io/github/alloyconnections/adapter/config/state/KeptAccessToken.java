package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.adapter.config.file.AtomicFile;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.adapter.config.file.FileOwnership;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.IoReason;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.file.WriterLock;
import io.github.alloyconnections.adapter.config.settings.BadSettingException;
import io.github.alloyconnections.adapter.config.settings.Secret;
import io.github.alloyconnections.adapter.config.settings.SettingText;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.text.ShellWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * The access token of the user's web servers, where none is set: made by the first of them, and kept in a file that
 * nobody else can read. Who removes the file, or writes another token into it, changes it within a few milliseconds for
 * those that run. Thread-safe.
 */
public final class KeptAccessToken {

    private static final String NAME = "access-token";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 4 * 1024;
    private static final int BYTES = 32;

    /** Every request asks; to look at the file for each would take longer than all else that lets a caller in. */
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final StateFolder state;
    private final Path file;
    private final long pause;
    private volatile Optional<Known> last = Optional.empty();

    /** What was in the file when it looked so. */
    private record Known(FileStamp stamp, Secret token, long nanos) {

        static Known of(FileStamp stamp, Secret token) {
            return new Known(stamp, token, System.nanoTime());
        }

        boolean isYoungerThan(long pause) {
            return System.nanoTime() - nanos < pause;
        }
    }

    public KeptAccessToken(StateFolder state) {
        this(state, PAUSE);
    }

    KeptAccessToken(StateFolder state, Duration pause) {
        this.state = state;
        this.pause = pause.toNanos();
        this.file = state.root().resolve(NAME);
    }

    /** Where it lies. */
    public Path file() {
        return file;
    }

    /**
     * The token as the file has it now; made, if there is no file, or if others than its owner could read it.
     *
     * @throws ProjectFileException if there is none and none can be written, or what is there is no token
     */
    public Secret read() {
        Optional<Known> young = last.filter(known -> known.isYoungerThan(pause));
        return young.isPresent() ? young.get().token() : look();
    }

    private Secret look() {
        FileStamp stamp = FileStamp.of(file);
        Secret token = last.filter(known -> known.stamp().equals(stamp))
                .filter(known -> stamp.seen().isPresent())
                .map(Known::token)
                .or(this::found)
                .orElseGet(this::made);
        last = Optional.of(Known.of(stamp, token));
        return token;
    }

    private Optional<Secret> found() {
        if (isExposed()) {
            return Optional.empty();
        }
        return BoundedFile.read(file, file.toString(), LARGEST)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
                .map(this::checked);
    }

    private Secret checked(String text) {
        try {
            return SettingText.accessToken(text);
        } catch (BadSettingException wrong) {
            throw new ProjectFileException(
                    Kind.DAMAGED,
                    file.toString(),
                    "what stands in " + file + " is no access token: it " + wrong.getMessage(),
                    Optional.of(NextStep.other(
                            "rm " + ShellWords.alwaysQuoted(file.toString()), "lets the server make a new one")));
        }
    }

    /** Whether others have been able to read it: then they may know it. */
    private boolean isExposed() {
        try {
            return FileOwnership.of(file)
                    .filter(FileOwnership::isReadableByOthers)
                    .isPresent();
        } catch (IOException unknown) {
            return false;
        }
    }

    private Secret made() {
        try {
            state.make(state.root());
            WriterLock ours = WriterLock.acquire(
                    state.root().resolve(NAME + ".lock"),
                    PATIENCE,
                    file.toString(),
                    "another server is writing its access token");
            try {
                Optional<Secret> meanwhile = found();
                return meanwhile.isPresent() ? meanwhile.get() : written();
            } finally {
                ours.release();
            }
        } catch (IOException failure) {
            throw new ProjectFileException(
                    Kind.NOT_WRITABLE,
                    file.toString(),
                    "the server has no access token, and none can be kept in " + file + ": " + IoReason.of(failure)
                            + "; set ALLOY_CONNECTIONS_ACCESS_TOKEN, or let all users of this machine in with"
                            + " --trust-local",
                    Optional.empty());
        }
    }

    private Secret written() throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (isExposed()) {
            Files.delete(file);
        }
        AtomicFile.replace(FileStamp.of(file), (text + "\n").getBytes(StandardCharsets.UTF_8));
        return Secret.of(text);
    }
}
