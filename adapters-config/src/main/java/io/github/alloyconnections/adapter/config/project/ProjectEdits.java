package io.github.alloyconnections.adapter.config.project;

import io.github.alloyconnections.adapter.config.file.AtomicFile;
import io.github.alloyconnections.adapter.config.file.AtomicFile.ChangedMeanwhileException;
import io.github.alloyconnections.adapter.config.file.FileOwnership;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.IoReason;
import io.github.alloyconnections.adapter.config.git.GitCommand;
import io.github.alloyconnections.adapter.config.settings.Locations;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.port.driven.UsageEdits;
import io.github.alloyconnections.domain.usage.Rewriting;
import io.github.alloyconnections.domain.usage.Rewriting.FileChange;
import io.github.alloyconnections.domain.usage.Rewriting.Left;
import io.github.alloyconnections.domain.usage.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes ids in the project's own files, byte by byte; what lies elsewhere, or is no plain file, is left. */
public final class ProjectEdits implements UsageEdits {

    private static final int LARGEST = 1 << 21;

    private final ProcessContext surroundings;
    private final Locations locations;

    public ProjectEdits(ProcessContext surroundings, Locations locations) {
        this.surroundings = surroundings;
        this.locations = locations;
    }

    @Override
    public Rewriting replace(List<Usage> places, ConnectionId by, boolean preview) {
        Map<String, List<Usage>> files = new LinkedHashMap<>();
        places.forEach(usage ->
                files.computeIfAbsent(usage.source(), file -> new ArrayList<>()).add(usage));
        List<FileChange> changes = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        files.forEach((file, here) -> {
            try {
                one(file, here, by, preview, left).ifPresent(changes::add);
            } catch (ChangedMeanwhileException changed) {
                leave(here, "something else wrote the file at the same time", left);
            } catch (UneditableException uneditable) {
                leave(here, String.valueOf(uneditable.getMessage()), left);
            } catch (IOException failure) {
                leave(here, IoReason.of(failure), left);
            }
        });
        return new Rewriting(changes, left, Optional.empty());
    }

    /** Why a file must stay as it is. */
    private static final class UneditableException extends IOException {
        private static final long serialVersionUID = 1L;

        UneditableException(String reason) {
            super(reason);
        }
    }

    private static void leave(List<Usage> places, String why, List<Left> left) {
        places.forEach(usage -> left.add(new Left(usage.place(), why)));
    }

    private Optional<FileChange> one(
            String source, List<Usage> places, ConnectionId by, boolean preview, List<Left> left) throws IOException {
        Path file = surroundings.workingDirectory().resolve(source).toRealPath();
        requireOwn(file);
        FileStamp seen = FileStamp.of(file);
        byte[] before = Files.readAllBytes(file);
        IdLines lines = new IdLines(before, FileKind.isDotEnv(file));
        places.forEach(usage -> lines.replace(usage.line().orElse(0), usage.id(), by)
                .ifPresent(why -> left.add(new Left(usage.place(), why))));
        if (lines.changed() == 0) {
            return Optional.empty();
        } else if (!preview) {
            AtomicFile.replace(seen, before, lines.bytes());
            locations.writes().add();
        }
        String head = "--- " + source + "\n+++ " + source + "\n";
        return Optional.of(new FileChange(source, lines.changed(), head + lines.diff()));
    }

    private void requireOwn(Path file) throws IOException {
        Path folder = locations.project().folder().toRealPath();
        Path root = GitCommand.workTree(folder).orElse(folder);
        if (!file.startsWith(root)) {
            throw new UneditableException("it lies outside the project");
        } else if (!Files.isRegularFile(file)) {
            throw new UneditableException("it is no plain file");
        } else if (Files.size(file) > LARGEST) {
            throw new UneditableException("it is too large");
        } else if (!Files.isWritable(file)
                || FileOwnership.of(file).filter(FileOwnership::isReadOnly).isPresent()) {
            throw new UneditableException("it is read-only");
        }
    }
}
