package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.port.driven.PruneJournal;
import io.github.alloyconnections.domain.twins.JournalEntry;
import io.github.alloyconnections.domain.twins.JournalEntry.Step;
import io.github.alloyconnections.domain.twins.PrunePlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A journal that is kept in memory, and may run out of room. */
public final class InMemoryPruneJournal implements PruneJournal {

    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<List<JournalEntry>> earlier = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private int room = Integer.MAX_VALUE;
    private boolean open;

    /** Takes only so many more entries. */
    public synchronized InMemoryPruneJournal takeOnly(int more) {
        room = more;
        return this;
    }

    /** Every entry of the last run. */
    public synchronized List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    /** How each run ended. */
    public synchronized List<String> ends() {
        return List.copyOf(ends);
    }

    @Override
    public synchronized Run begin(PrunePlan plan, Instant at) {
        if (open) {
            throw new ProjectFileException(Kind.BUSY, "journal", "another run is under way");
        }
        open = true;
        earlier.add(0, List.copyOf(entries));
        entries.clear();
        return new InMemoryRun();
    }

    @Override
    public synchronized List<JournalEntry> unfinished() {
        Map<ConnectionId, JournalEntry> last = new LinkedHashMap<>();
        entries.forEach(entry -> last.put(entry.id(), entry));
        return last.values().stream()
                .filter(entry -> entry.step() == Step.DELETING || entry.step() == Step.OUTCOME_UNKNOWN)
                .toList();
    }

    @Override
    public synchronized List<JournalEntry> history() {
        List<JournalEntry> all = new ArrayList<>(lastWords(entries));
        earlier.forEach(run -> all.addAll(lastWords(run)));
        return all;
    }

    private static List<JournalEntry> lastWords(List<JournalEntry> run) {
        Map<ConnectionId, JournalEntry> last = new LinkedHashMap<>();
        run.forEach(entry -> last.put(entry.id(), entry));
        List<JournalEntry> newestFirst = new ArrayList<>(last.values());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private synchronized void write(Runnable line) {
        if (room-- <= 0) {
            throw new ProjectFileException(Kind.NOT_WRITABLE, "journal", "no space left on device");
        }
        line.run();
    }

    private synchronized void closed() {
        open = false;
    }

    private final class InMemoryRun implements Run {

        @Override
        public String place() {
            return "in memory";
        }

        @Override
        public void add(JournalEntry entry) {
            write(() -> entries.add(entry));
        }

        @Override
        public void end(String how, Instant at) {
            write(() -> ends.add(how));
        }

        @Override
        public void close() {
            closed();
        }
    }
}
