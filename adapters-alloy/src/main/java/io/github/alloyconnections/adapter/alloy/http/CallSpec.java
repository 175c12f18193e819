package io.github.alloyconnections.adapter.alloy.http;

import io.github.alloyconnections.domain.connection.Owner;

/**
 * A call about to be made.
 *
 * @param doing what it does, as it reads behind "Tried to"
 * @param owner whom it acts for
 * @param longestBody how many bytes of an answer are read at the most
 * @param repeatable whether it only reads, so that trying again does no harm
 * @param bodiless whether it sends no body although it changes something
 */
public record CallSpec(String doing, Owner owner, long longestBody, boolean repeatable, boolean bodiless) {

    private static final long LONGEST_LIST = longestList(Runtime.getRuntime().maxMemory());
    private static final long LONGEST_ANSWER = 8L * 1024 * 1024;

    /** What rows take of the memory is about what they take in the answer, and others need some of it, too. */
    static long longestList(long memory) {
        return Math.min(256L * 1024 * 1024, memory / 3);
    }

    /** Reads a list, which may be very long. */
    public static CallSpec list(String doing, Owner owner) {
        return new CallSpec(doing, owner, LONGEST_LIST, true, false);
    }

    /** Reads one thing. */
    public static CallSpec read(String doing, Owner owner) {
        return new CallSpec(doing, owner, LONGEST_ANSWER, true, false);
    }

    /** Does something of which it is not known that it may be done twice. */
    public static CallSpec once(String doing, Owner owner) {
        return new CallSpec(doing, owner, LONGEST_ANSWER, false, false);
    }

    /** Removes something. */
    public static CallSpec removal(String doing, Owner owner) {
        return new CallSpec(doing, owner, LONGEST_ANSWER, false, true);
    }
}
