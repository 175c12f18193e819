package io.github.alloyconnections.domain.selection;

import java.util.List;

/**
 * What a policy makes of the entries there are: which it walks, in order of preference, and how it ends.
 *
 * @param walk the entries it may choose, most wanted first
 */
public record SelectionOrder(List<ConnectionEntry> walk, Terms terms) {

    public SelectionOrder {
        walk = List.copyOf(walk);
    }

    /**
     * What a policy says of itself, whatever entries there are.
     *
     * @param among what it may choose among
     * @param aim how the walk is to end
     * @param first what the first of the walk is called, where nothing else speaks for it
     * @param aside why an entry outside the walk is not considered
     * @param behind why an entry behind the chosen one needs no probe
     */
    public record Terms(Among among, Aim aim, String first, String aside, String behind) {}

    /** What a policy may choose among. */
    public enum Among {
        /** Every connection there is. */
        ALL,
        /** Those of a name. */
        NAME,
        /** The pin alone. */
        PIN,
        /** One that is named by its id. */
        ID;

        /** Whether somebody said which one is meant, so that nothing else can be. */
        public boolean isOne() {
            return this == PIN || this == ID;
        }
    }

    /** How a walk ends. */
    public enum Aim {
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

    public Aim aim() {
        return terms.aim();
    }

    /** The same with another walk. */
    public SelectionOrder along(List<ConnectionEntry> others) {
        return new SelectionOrder(others, terms);
    }

    /** The same with nobody to walk, and another reason why. */
    public SelectionOrder nobody(String aside) {
        return new SelectionOrder(
                List.of(), new Terms(terms.among(), terms.aim(), terms.first(), aside, terms.behind()));
    }

    /** Whether more than one is left where only one may be. */
    public boolean isQuestion() {
        return aim() == Aim.ONLY_MATCH && walk.size() > 1;
    }

    /** Whether this entry is taken even if it works with limits only. */
    public boolean isContentWithLimits(ConnectionEntry entry) {
        return switch (aim()) {
            case FIRST_WORKING -> false;
            case PIN_OR_FIRST_WORKING -> entry.pinned();
            case THE_ONE, UNPROBED, ONLY_MATCH -> true;
        };
    }

    /** Whether the order of time decides between entries that do equally well. */
    public boolean isByTime() {
        return switch (aim()) {
            case PIN_OR_FIRST_WORKING, FIRST_WORKING, UNPROBED -> true;
            case THE_ONE, ONLY_MATCH -> false;
        };
    }

    /** Whether an entry that is the pin is chosen for being it. */
    public boolean honours(ConnectionEntry entry) {
        return entry.pinned() && aim() != Aim.FIRST_WORKING;
    }
}
