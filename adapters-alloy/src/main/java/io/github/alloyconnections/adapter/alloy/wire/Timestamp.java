package io.github.alloyconnections.adapter.alloy.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Reads a moment in any of the forms met: ISO-8601 with or without offset, seconds or milliseconds since 1970. */
final class Timestamp {

    private static final double FIRST_MILLIS = 1e11;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int LONGEST = 40;

    private Timestamp() {}

    /** The first of the fields that holds a moment; nonsense counts as missing. */
    static Optional<Instant> of(RowFields row, String field, String otherField) {
        return of(row, field).or(() -> of(row, otherField));
    }

    private static Optional<Instant> of(RowFields row, String field) {
        return row.text(field)
                .flatMap(Timestamp::parse)
                .or(() -> row.number(field).flatMap(Timestamp::fromNumber))
                .filter(at -> at.isAfter(EARLIEST) && !at.isAfter(LATEST));
    }

    private static Optional<Instant> parse(String raw) {
        Optional<Instant> usual = UsualTime.read(raw);
        if (usual.isPresent()) {
            return usual;
        }
        String text = raw.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return fromNumber(Double.parseDouble(text));
        }
        try {
            return Optional.of(text.endsWith("Z") ? Instant.parse(text) : parseOffset(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Without an offset it is taken for UTC, which is what Alloy writes. */
    private static Instant parseOffset(String text) {
        TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, Instant::from, LocalDateTime::from);
        return read instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(read);
    }

    private static Optional<Instant> fromNumber(double number) {
        double millis = number < FIRST_MILLIS ? number * 1000 : number;
        return millis > 0 && millis < LATEST.toEpochMilli()
                ? Optional.of(Instant.ofEpochMilli((long) millis))
                : Optional.empty();
    }
}
