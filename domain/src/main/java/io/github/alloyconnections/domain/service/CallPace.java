package io.github.alloyconnections.domain.service;

/**
 * How a number of calls a minute is kept to: a bucket that holds a third of them and refills by the other two thirds in a
 * minute. Whatever a minute begins with, no more than all of them fit into it, also into one that begins anywhere.
 *
 * @param perMinute how many calls may be made in any minute, at least 3
 */
public record CallPace(int perMinute) {

    private static final int PARTS = 3;

    public CallPace {
        if (perMinute < PARTS) {
            throw new IllegalArgumentException("perMinute must be at least " + PARTS);
        }
    }

    /** How many may be made at once after a calm. */
    public int burst() {
        return perMinute / PARTS;
    }

    /** How many a minute may be made all the time. */
    public int steady() {
        return perMinute - burst();
    }
}
