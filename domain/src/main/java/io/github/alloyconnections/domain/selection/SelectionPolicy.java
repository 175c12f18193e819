package io.github.alloyconnections.domain.selection;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.SelectionOrder.Aim;
import io.github.alloyconnections.domain.selection.SelectionOrder.Among;
import io.github.alloyconnections.domain.selection.SelectionOrder.Terms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How to choose among the candidates; every policy but {@code latest} probes before it answers.
 *
 * <p>All that a policy is stands in its record: its published name, whom it walks in which order, how the walk ends, and
 * the words for that.
 */
public sealed interface SelectionPolicy {

    /** The published name, such as {@code working} or {@code name:Team*}. */
    String label();

    /** What it says of itself, whatever entries there are. */
    Terms terms();

    /** Which of these it walks, most wanted first; they are given newest first. */
    List<ConnectionEntry> walk(List<ConnectionEntry> entries);

    /** The walk, and how it ends. */
    default SelectionOrder order(List<ConnectionEntry> entries) {
        return new SelectionOrder(walk(entries), terms());
    }

    /** What it may choose among. */
    default Among among() {
        return terms().among();
    }

    /** The connection that it names by its id, if it does. */
    default Optional<ConnectionId> id() {
        return Optional.empty();
    }

    /** Whether the pin is walked first, whatever else there is. */
    default boolean startsWithPin() {
        return false;
    }

    /** The pin if it works, else the newest that works. */
    record Working() implements SelectionPolicy {

        private static final Terms TERMS = new Terms(
                Among.ALL, Aim.PIN_OR_FIRST_WORKING, "the newest", "", "older than the chosen one, which works");

        @Override
        public String label() {
            return "working";
        }

        @Override
        public Terms terms() {
            return TERMS;
        }

        /** A pin is somebody's own word: it counts even if it was retired before it was pinned. */
        @Override
        public List<ConnectionEntry> walk(List<ConnectionEntry> entries) {
            Stream<ConnectionEntry> pin = entries.stream().filter(ConnectionEntry::pinned);
            Stream<ConnectionEntry> others = entries.stream().filter(entry -> !entry.isRetired() && !entry.pinned());
            return Stream.concat(pin, others).toList();
        }

        @Override
        public boolean startsWithPin() {
            return true;
        }
    }

    /** The pin or nothing. */
    record Pinned() implements SelectionPolicy {

        private static final Terms TERMS =
                new Terms(Among.PIN, Aim.THE_ONE, "the pin", "only the pin was asked for", "");

        @Override
        public String label() {
            return "pinned";
        }

        @Override
        public Terms terms() {
            return TERMS;
        }

        @Override
        public List<ConnectionEntry> walk(List<ConnectionEntry> entries) {
            return only(entries, ConnectionEntry::pinned);
        }

        @Override
        public boolean startsWithPin() {
            return true;
        }
    }

    /** The newest, unprobed. */
    record Latest() implements SelectionPolicy {

        private static final Terms TERMS =
                new Terms(Among.ALL, Aim.UNPROBED, "the newest", "not the newest; nothing is probed", "");

        @Override
        public String label() {
            return "latest";
        }

        @Override
        public Terms terms() {
            return TERMS;
        }

        @Override
        public List<ConnectionEntry> walk(List<ConnectionEntry> entries) {
            return only(entries, entry -> !entry.isRetired() && entry.latest());
        }
    }

    /** The oldest that works. */
    record Oldest() implements SelectionPolicy {

        private static final Terms TERMS =
                new Terms(Among.ALL, Aim.FIRST_WORKING, "the oldest", "", "newer than the chosen one, which works");

        @Override
        public String label() {
            return "oldest";
        }

        @Override
        public Terms terms() {
            return TERMS;
        }

        @Override
        public List<ConnectionEntry> walk(List<ConnectionEntry> entries) {
            List<ConnectionEntry> reversed = new ArrayList<>(only(entries, entry -> !entry.isRetired()));
            Collections.reverse(reversed);
            return reversed;
        }
    }

    /** The one whose name matches. */
    record Named(NamePattern pattern) implements SelectionPolicy {

        static final String PREFIX = "name:";

        private static final Terms TERMS =
                new Terms(Among.NAME, Aim.ONLY_MATCH, "the only one whose name matches", "its name does not match", "");

        @Override
        public String label() {
            return PREFIX + pattern;
        }

        @Override
        public Terms terms() {
            return TERMS;
        }

        @Override
        public List<ConnectionEntry> walk(List<ConnectionEntry> entries) {
            return only(entries, entry -> !entry.isRetired() && matches(entry));
        }

        private boolean matches(ConnectionEntry entry) {
            return entry.connection().name().filter(pattern::matches).isPresent();
        }
    }

    /** The one that a person named by its id. */
    record ById(ConnectionId named) implements SelectionPolicy {

        private static final Terms TERMS =
                new Terms(Among.ID, Aim.THE_ONE, "named by its id", "another was named by its id", "");

        @Override
        public String label() {
            return "id:" + named;
        }

        @Override
        public Terms terms() {
            return TERMS;
        }

        @Override
        public List<ConnectionEntry> walk(List<ConnectionEntry> entries) {
            return only(entries, entry -> entry.id().equals(named));
        }

        @Override
        public Optional<ConnectionId> id() {
            return Optional.of(named);
        }
    }

    /** The default policy. */
    static SelectionPolicy working() {
        return new Working();
    }

    /** Reads a policy's published name; empty if there is no such policy. */
    static Optional<SelectionPolicy> parse(String text) {
        if (text.startsWith(Named.PREFIX) && text.length() > Named.PREFIX.length()) {
            return Optional.of(new Named(new NamePattern(text.substring(Named.PREFIX.length()))));
        }
        return plain().stream().filter(policy -> policy.label().equals(text)).findFirst();
    }

    /** Those that a single word names. */
    static List<SelectionPolicy> plain() {
        return List.of(new Working(), new Pinned(), new Latest(), new Oldest());
    }

    private static List<ConnectionEntry> only(List<ConnectionEntry> all, Predicate<ConnectionEntry> wanted) {
        return all.stream().filter(wanted).toList();
    }
}
