package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.adapter.config.file.FileOwnership;
import io.github.alloyconnections.adapter.config.file.IoReason;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.file.WriterLock;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.port.driven.PruneJournal;
import io.github.alloyconnections.domain.twins.JournalEntry;
import io.github.alloyconnections.domain.twins.JournalEntry.Step;
import io.github.alloyconnections.domain.twins.PrunePlan;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One text file for each run, a line for each step, in the tool's own folder. */
public final class FilePruneJournal implements PruneJournal {

    private static final String KIND = "prunes";
    private static final String LABEL = "the prune journal";
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final int LONGEST = 1 << 26;
    private static final String TOLD = "told";
    private static final int MOST_LOOKED_AT = 50;
    private static final int MOST_TOLD = 500;

    private final StateFolder state;
    private final URI alloy;

    public FilePruneJournal(StateFolder state, URI alloy) {
        this.state = state;
        this.alloy = alloy;
    }

    @Override
    public Run begin(PrunePlan plan, Instant at) {
        WriterLock lock = lock();
        boolean begun = false;
        try {
            Path folder = folder();
            state.make(folder);
            List<Path> open = open(files());
            String stamp = at.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "-");
            Path file = Files.createTempFile(folder, stamp + "-", ".log", FileOwnership.ownerOnly(folder));
            JournalFile journal = JournalFile.create(file, lock);
            journal.line(
                    header(),
                    "prune of " + plan.connector() + " for " + plan.owner() + ", " + at + ": "
                            + plan.delete().size() + " to delete");
            open.forEach(run -> journal.line(TOLD, String.valueOf(run.getFileName())));
            begun = true;
            return journal;
        } catch (IOException failure) {
            throw notWritable(failure);
        } finally {
            if (!begun) {
                lock.release();
            }
        }
    }

    private Path folder() {
        return state.root().resolve(KIND);
    }

    private String header() {
        return "# " + alloy;
    }

    private WriterLock lock() {
        try {
            return WriterLock.acquire(
                    state.prepared("locks", KIND + "\0" + alloy),
                    PATIENCE,
                    LABEL,
                    "another run is deleting connections just now; nothing was deleted");
        } catch (IOException failure) {
            throw notWritable(failure);
        }
    }

    private ProjectFileException notWritable(IOException failure) {
        return new ProjectFileException(
                Kind.NOT_WRITABLE,
                state.root().toString(),
                "Tried to begin a journal in " + folder() + " but failed because: " + IoReason.of(failure)
                        + "; nothing is deleted without one");
    }

    /** Of every run against the same Alloy that no other has told of: which was the last, no clock says for certain. */
    @Override
    public List<JournalEntry> unfinished() {
        return open(files()).stream()
                .flatMap(file -> unfinished(lines(file)).stream())
                .toList();
    }

    /** Whoever ran again has seen what was left open, and has written so. */
    private List<Path> open(List<Path> files) {
        Set<String> told = new HashSet<>();
        List<Path> open = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = lines(file);
            if (!lines.isEmpty() && lines.get(0).startsWith(header() + "\t")) {
                lines.stream()
                        .filter(line -> line.startsWith(TOLD + "\t"))
                        .forEach(line -> told.add(line.substring(TOLD.length() + 1)));
                if (!unfinished(lines).isEmpty()) {
                    open.add(file);
                }
            }
        }
        open.removeIf(file -> told.contains(String.valueOf(file.getFileName())));
        return open;
    }

    @Override
    public List<JournalEntry> history() {
        List<JournalEntry> all = new ArrayList<>();
        List<Path> files = files();
        for (Path file : files.subList(0, Math.min(MOST_LOOKED_AT, files.size()))) {
            List<String> lines = lines(file);
            if (!lines.isEmpty() && lines.get(0).startsWith(header() + "\t")) {
                List<JournalEntry> run = new ArrayList<>(lastWords(lines));
                Collections.reverse(run);
                all.addAll(run);
            }
        }
        return all.subList(0, Math.min(MOST_TOLD, all.size()));
    }

    /** Newest first, by the clock of their time. */
    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder(), "*.log")) {
            entries.forEach(files::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException none) {
            return List.of();
        }
        files.sort(Comparator.comparing((Path file) -> file.getFileName().toString())
                .reversed());
        return files;
    }

    /** A last line without an end was not written to its end, and does not count. */
    private static List<String> lines(Path file) {
        try {
            return BoundedFile.read(file, LABEL, LONGEST)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .map(text -> text.substring(0, text.lastIndexOf('\n') + 1)
                            .lines()
                            .toList())
                    .orElse(List.of());
        } catch (ProjectFileException unreadable) {
            return List.of();
        }
    }

    private static List<JournalEntry> lastWords(List<String> lines) {
        Map<ConnectionId, JournalEntry> last = new LinkedHashMap<>();
        lines.stream().flatMap(line -> JournalFile.parse(line).stream()).forEach(entry -> last.put(entry.id(), entry));
        return List.copyOf(last.values());
    }

    private static List<JournalEntry> unfinished(List<String> lines) {
        return lastWords(lines).stream()
                .filter(entry -> entry.step() == Step.DELETING || entry.step() == Step.OUTCOME_UNKNOWN)
                .toList();
    }
}
