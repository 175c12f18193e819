package io.github.alloyconnections.adapter.cli.run;

import java.time.Duration;
import java.time.Instant;

/** Times as people read them. */
public final class DisplayTimes {

    private static final int MINUTE_END = "2025-11-09T21:05".length();
    private static final long HOURS_UP_TO = 48;
    private static final long DAYS_UP_TO = 730;
    private static final long DAYS_OF_A_YEAR = 365;

    private DisplayTimes() {}

    /** Date and minute in UTC. */
    public static String minute(Instant time) {
        String iso = time.toString();
        return iso.charAt(0) == '+' || iso.charAt(0) == '-'
                ? iso
                : iso.substring(0, MINUTE_END).replace('T', ' ');
    }

    /** How long ago, in the largest unit that still tells neighbours apart. */
    public static String age(Instant time, Instant now) {
        Duration age = Duration.between(time, now);
        if (age.toMinutes() < 1) {
            return age.toMinutes() < -1 ? "ahead" : "now";
        } else if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        } else if (age.toHours() < HOURS_UP_TO) {
            return age.toHours() + " h";
        }
        return age.toDays() < DAYS_UP_TO ? age.toDays() + " d" : age.toDays() / DAYS_OF_A_YEAR + " y";
    }

    /** The same within a sentence. */
    public static String ago(Instant time, Instant now) {
        boolean recent = Duration.between(time, now).toMinutes() < 1;
        return recent ? "just now" : age(time, now) + " ago";
    }
}
