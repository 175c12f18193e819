package io.github.alloyconnections.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as Alloy and Notion write them: ISO-8601 in UTC, always with milliseconds. */
final class Timestamps {

    private Timestamps() {}

    static String of(Instant instant) {
        String text = instant.truncatedTo(ChronoUnit.MILLIS).toString();
        return text.indexOf('.') >= 0 ? text : text.substring(0, text.length() - 1) + ".000Z";
    }
}
