package io.github.alloyconnections.app.faults;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every status that means something, each said in Alloy's own JSON, and the forms of {@code Retry-After}. */
final class Statuses {

    private static final String JSON = "Content-Type: application/json\r\n";
    private static final List<Integer> REFUSING = Stream.of(
                    IntStream.of(400, 402, 406),
                    IntStream.rangeClosed(409, 418),
                    IntStream.of(421, 422, 423, 424, 426, 428, 431, 451, 499))
            .flatMap(IntStream::boxed)
            .toList();
    private static final List<Integer> BROKEN = Stream.of(
                    IntStream.of(500), IntStream.rangeClosed(502, 511), IntStream.of(520, 521, 522, 524, 530, 599))
            .flatMap(IntStream::boxed)
            .toList();

    private Statuses() {}

    static List<Fault> all() {
        return Stream.of(
                        Stream.of(
                                status(401, Meaning.KEY_REFUSED),
                                status(403, Meaning.KEY_FORBIDDEN),
                                status(404, Meaning.NOT_FOUND),
                                status(405, Meaning.NOT_OFFERED),
                                status(501, Meaning.NOT_OFFERED),
                                // A proxy wants a password, and has handed nothing on: nobody's typing error.
                                status(407, Meaning.UNREACHED),
                                status(408, Meaning.OUTAGE),
                                status(425, Meaning.REFUSED)),
                        Stream.of(201, 202, 203).map(Statuses::success),
                        REFUSING.stream().map(each -> status(each, Meaning.REFUSED)),
                        BROKEN.stream().map(each -> status(each, Meaning.OUTAGE)),
                        limits())
                .flatMap(faults -> faults)
                .toList();
    }

    /** One for each thing that a status tells. */
    static List<Fault> few() {
        return all().stream()
                .filter(fault -> fault.name()
                        .matches("401|403|404|405|408|422|500|503, Retry-After 1|429, .*(0|in a second|without.*)"))
                .toList();
    }

    private static Stream<Fault> limits() {
        return Stream.of(
                        "",
                        "0",
                        "1",
                        "-5",
                        "1.5",
                        "3600",
                        "99999999999999999999",
                        "soon",
                        "an hour ago",
                        "in a second",
                        "in two hours",
                        "1\r\nRetry-After: 2")
                .flatMap(wait -> Stream.of(limit(429, Meaning.LIMITED, wait), limit(503, Meaning.OUTAGE, wait)));
    }

    private static Fault limit(int status, Meaning meaning, String wait) {
        String form = wait.isEmpty() ? "without Retry-After" : "Retry-After " + form(wait);
        return new Fault(
                status + ", " + form,
                meaning,
                exchange -> exchange.send(status + " Wait", JSON + header(wait), exchange.error("come back later")));
    }

    private static String header(String wait) {
        String value = switch (wait) {
            case "an hour ago" -> date(-3600);
            case "in a second" -> date(1);
            case "in two hours" -> date(7200);
            default -> wait;
        };
        return value.isEmpty() ? "" : "Retry-After: " + value + "\r\n";
    }

    private static String form(String wait) {
        return wait.replace("\r\nRetry-After: ", " and ");
    }

    private static String date(long seconds) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(seconds));
    }

    private static Fault status(int status, Meaning meaning) {
        return new Fault(
                Integer.toString(status),
                meaning,
                exchange -> exchange.send(status + " Status", JSON, exchange.error("status " + status)));
    }

    private static Fault success(int status) {
        return new Fault(
                Integer.toString(status),
                Meaning.HARMLESS,
                exchange -> exchange.send(status + " Fine", JSON, exchange.good()));
    }
}
