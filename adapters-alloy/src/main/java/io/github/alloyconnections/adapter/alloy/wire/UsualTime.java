package io.github.alloyconnections.adapter.alloy.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The one form in which Alloy writes moments, {@code 2025-11-09T21:05:10.123Z}: a long list has two of them in each row. */
final class UsualTime {

    private static final String SHAPE = "0000-00-00T00:00:00.000Z";
    private static final int NANOS_OF_A_MILLI = 1_000_000;
    private static final int SECONDS_OF_A_DAY = 86_400;

    private UsualTime() {}

    private static boolean hasShape(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char c = text.charAt(i);
            boolean fits = SHAPE.charAt(i) == '0' ? c >= '0' && c <= '9' : c == SHAPE.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The moment; empty for any other form, and where there is none such, as on the 30th of February. */
    static Optional<Instant> read(String text) {
        if (!hasShape(text)) {
            return Optional.empty();
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        try {
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .toEpochDay();
            return Optional.of(Instant.ofEpochSecond(
                    day * SECONDS_OF_A_DAY + hour * 3600L + minute * 60L + second,
                    (long) number(text, 20, 23) * NANOS_OF_A_MILLI));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }
}
