package io.github.alloyconnections.adapter.config.lock;

import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.dotenv.WriterTurn;
import io.github.alloyconnections.adapter.config.file.AtomicFile;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.lock.LockChange;
import io.github.alloyconnections.domain.lock.LockChange.Effect;
import io.github.alloyconnections.domain.lock.LockEntry;
import io.github.alloyconnections.domain.lock.LockFile;
import io.github.alloyconnections.domain.lock.LockedConnection;
import io.github.alloyconnections.domain.port.driven.ProjectLock;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps a team's agreement in a file beside the project's own; what somebody wrote into it stays unless a fact changes. */
public final class FileProjectLock implements ProjectLock {

    /** Hundreds of connectors are far below that. */
    private static final int LONGEST = 1 << 18;

    private final EnvFile file;
    private final WriterTurn turn;

    public FileProjectLock(EnvFile file, StateFolder state) {
        this.file = file;
        this.turn = new WriterTurn(file, state);
    }

    @Override
    public String file() {
        return file.label();
    }

    @Override
    public Optional<LockFile> read() {
        return text(file.path()).map(this::understood);
    }

    @Override
    public LockChange follow(List<LockedConnection> entries) {
        return isThere() && !entries.isEmpty()
                ? turn.take(
                        target -> changed(target, entries, read().orElseThrow(() -> damaged(1, "it has gone")), none()))
                : unchanged();
    }

    @Override
    public LockChange update(List<LockedConnection> entries) {
        return entries.isEmpty()
                ? unchanged()
                : turn.take(target -> {
                    try {
                        return changed(target, entries, read().orElseGet(() -> new LockFile(List.of())), none());
                    } catch (ProjectFileException failure) {
                        if (failure.kind() != Kind.DAMAGED) {
                            throw failure;
                        }
                        return changed(
                                target, entries, new LockFile(List.of()), Optional.ofNullable(failure.getMessage()));
                    }
                });
    }

    private LockChange unchanged() {
        return new LockChange(file.label(), isThere() ? Effect.UNCHANGED : Effect.ABSENT, none());
    }

    private boolean isThere() {
        return Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS);
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private LockChange changed(Path target, List<LockedConnection> fresh, LockFile before, Optional<String> discarded)
            throws IOException {
        FileStamp seen = FileStamp.of(target);
        Map<ConnectorId, LockedConnection> all = new LinkedHashMap<>();
        before.entries().stream().map(LockEntry::connection).forEach(each -> all.put(each.connector(), each));
        String old = LockText.of(List.copyOf(all.values()));
        fresh.forEach(each -> all.put(each.connector(), each));
        String text = LockText.of(List.copyOf(all.values()));
        if (isThere() && discarded.isEmpty() && text.equals(old)) {
            return new LockChange(file.label(), Effect.UNCHANGED, none());
        }
        AtomicFile.replace(seen, inItsLineEnds(target, text).getBytes(StandardCharsets.UTF_8));
        return new LockChange(file.label(), Effect.WRITTEN, discarded);
    }

    /** As they are checked out here, so that a diff shows no more than what changed. */
    private String inItsLineEnds(Path target, String text) {
        return discardable(target).filter(before -> before.contains("\r\n")).isPresent()
                ? text.replace("\n", "\r\n")
                : text;
    }

    private Optional<String> discardable(Path target) {
        try {
            return text(target);
        } catch (ProjectFileException nonsense) {
            return Optional.empty();
        }
    }

    private Optional<String> text(Path source) {
        if (isTooLarge(source)) {
            throw damaged(1, "it is larger than " + LONGEST / 1024 + " KiB");
        }
        return BoundedFile.read(source, file.label(), LONGEST).map(bytes -> {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException odd) {
                throw damaged(1, "it is not UTF-8");
            }
        });
    }

    private static boolean isTooLarge(Path source) {
        try {
            return Files.isRegularFile(source) && Files.size(source) > LONGEST;
        } catch (IOException unknown) {
            return false;
        }
    }

    private LockFile understood(String text) {
        try {
            return LockReading.of(text);
        } catch (DamagedLockException nonsense) {
            throw damaged(nonsense.line(), String.valueOf(nonsense.getMessage()));
        }
    }

    private ProjectFileException damaged(int line, String why) {
        return new ProjectFileException(
                Kind.DAMAGED,
                file.label(),
                file.label() + ":" + line + " makes no sense: " + why,
                Optional.of(NextStep.run(
                        CommandName.CHECK.with("--update"),
                        "writes it anew from what is pinned; look at the file first")));
    }
}
