package io.github.alloyconnections.sandbox.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as Alloy and Notion write them: ISO-8601 in UTC, always with milliseconds. */
public final class Timestamps {

    private Timestamps() {}

    public static String of(Instant instant) {
        String text = instant.truncatedTo(ChronoUnit.MILLIS).toString();
        return text.indexOf('.') >= 0 ? text : text.substring(0, text.length() - 1) + ".000Z";
    }
}
