package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a policy makes of a field: which entries it walks, in order of preference, and how it ends.
 *
 * @param walk the entries it may choose, most wanted first
 * @param aim how the walk is to end
 * @param aside why an entry outside the walk is not considered
 * @param behind why an entry behind the chosen one needs no probe
 */
record SelectionOrder(List<ConnectionEntry> walk, Aim aim, String aside, String behind) {

    /** How a walk ends. */
    enum Aim {
        /** With the pin, if it works at all; else as {@link #FIRST_WORKING}. */
        PIN_OR_FIRST_WORKING,
        /** With the first that works, else the first that works with limits. */
        FIRST_WORKING,
        /** With the one entry there is, if it is not known to be dead. */
        THE_ONE,
        /** With the first, unprobed. */
        UNPROBED,
        /** With a question, if more than one entry is left. */
        ONLY_MATCH
    }

    static SelectionOrder of(SelectionPolicy policy, CandidateSet field) {
        List<ConnectionEntry> everything = field.entries();
        List<ConnectionEntry> all = only(everything, entry -> !entry.isRetired());
        if (policy instanceof SelectionPolicy.Working) {
            return new SelectionOrder(
                    pinFirst(field, all), Aim.PIN_OR_FIRST_WORKING, "", "older than the chosen one, which works");
        } else if (policy instanceof SelectionPolicy.Pinned) {
            return new SelectionOrder(
                    only(everything, ConnectionEntry::pinned), Aim.THE_ONE, "only the pin was asked for", "");
        } else if (policy instanceof SelectionPolicy.ById named) {
            return new SelectionOrder(
                    only(everything, entry -> entry.id().equals(named.id())),
                    Aim.THE_ONE,
                    "another was named by its id",
                    "");
        } else if (policy instanceof SelectionPolicy.Latest) {
            return new SelectionOrder(
                    only(all, ConnectionEntry::latest), Aim.UNPROBED, "not the newest; nothing is probed", "");
        } else if (policy instanceof SelectionPolicy.Oldest) {
            List<ConnectionEntry> reversed = new ArrayList<>(all);
            Collections.reverse(reversed);
            return new SelectionOrder(reversed, Aim.FIRST_WORKING, "", "newer than the chosen one, which works");
        }
        SelectionPolicy.Named named = (SelectionPolicy.Named) policy;
        Predicate<ConnectionEntry> matches = entry ->
                entry.connection().name().filter(named.pattern()::matches).isPresent();
        return new SelectionOrder(only(all, matches), Aim.ONLY_MATCH, "its name does not match", "");
    }

    /** The same with another walk. */
    SelectionOrder along(List<ConnectionEntry> others) {
        return new SelectionOrder(others, aim, aside, behind);
    }

    /** Whether this entry is taken even if it works with limits only. */
    boolean isContentWithLimits(ConnectionEntry entry) {
        return switch (aim) {
            case FIRST_WORKING -> false;
            case PIN_OR_FIRST_WORKING -> entry.pinned();
            case THE_ONE, UNPROBED, ONLY_MATCH -> true;
        };
    }

    /** Whether the order of time decides between entries that do equally well. */
    boolean isByTime() {
        return switch (aim) {
            case PIN_OR_FIRST_WORKING, FIRST_WORKING, UNPROBED -> true;
            case THE_ONE, ONLY_MATCH -> false;
        };
    }

    /** A pin is somebody's own word: it counts even if it was retired before it was pinned. */
    private static List<ConnectionEntry> pinFirst(CandidateSet field, List<ConnectionEntry> all) {
        List<ConnectionEntry> order = new ArrayList<>(all.size() + 1);
        field.pinned().ifPresent(order::add);
        all.stream().filter(entry -> !entry.pinned()).forEach(order::add);
        return order;
    }

    private static List<ConnectionEntry> only(List<ConnectionEntry> all, Predicate<ConnectionEntry> wanted) {
        return all.stream().filter(wanted).toList();
    }
}
