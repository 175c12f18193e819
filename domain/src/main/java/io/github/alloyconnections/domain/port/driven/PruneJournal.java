package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.twins.JournalEntry;
import io.github.alloyconnections.domain.twins.PrunePlan;
import java.time.Instant;
import java.util.List;

/**
 * Where is written down what pruning deletes, so that it can be told after a crash. One run at a time.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.ProjectFileException}; of kind {@code BUSY}
 * while another run is under way.
 */
public interface PruneJournal {

    /** Begins the record of one run. */
    Run begin(PrunePlan plan, Instant at);

    /** Deletions of earlier runs of which it is not known what became of them, the run having ended amid them. */
    List<JournalEntry> unfinished();

    /** What is known of the deletions of all runs that are still kept, the latest run first; bounded. */
    List<JournalEntry> history();

    /** The record of one run; closing it lets the next run begin. */
    interface Run extends AutoCloseable {

        /** Where it is kept, for people. */
        String place();

        /** Adds an entry, which is safe against a crash once this returns. */
        void add(JournalEntry entry);

        /** Adds how the run ended. */
        void end(String how, Instant at);

        @Override
        void close();
    }
}
