package io.github.alloyconnections.adapter.web.page.part;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A time as people read it.
 *
 * @param iso for machines
 * @param utc date and minute
 * @param ago how long ago, in the largest unit that still tells neighbours apart
 */
public record DisplayTime(String iso, String utc, String ago) {

    private static final int MINUTE_END = "2025-11-09T21:05".length();
    private static final int HOURS_UP_TO = 48;
    private static final int DAYS_UP_TO = 730;
    private static final int DAYS_OF_A_YEAR = 365;

    public static DisplayTime of(Instant time, Instant now) {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        String iso = second.toString();
        boolean ordinary = Character.isDigit(iso.charAt(0));
        String utc = ordinary ? iso.substring(0, MINUTE_END).replace('T', ' ') + " UTC" : iso;
        return new DisplayTime(iso, utc, ago(Duration.between(time, now)));
    }

    /** Both the time and how long ago it is. */
    public String full() {
        return utc + ", " + ago;
    }

    private static String ago(Duration age) {
        if (age.toMinutes() < -1) {
            return "in the future";
        } else if (age.toMinutes() < 1) {
            return age.toSeconds() < 10 ? "just now" : age.toSeconds() + " s ago";
        } else if (age.toHours() < 1) {
            return age.toMinutes() + " min ago";
        } else if (age.toHours() < HOURS_UP_TO) {
            return age.toHours() + " h ago";
        }
        return age.toDays() < DAYS_UP_TO ? age.toDays() + " days ago" : age.toDays() / DAYS_OF_A_YEAR + " years ago";
    }
}
