package io.github.alloyconnections.domain.attempt;

import io.github.alloyconnections.domain.attempt.Attempt.Moments;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An attempt as every store writes it down: one named text for each thing that is known, and no secret among them. */
public final class AttemptFields {

    private AttemptFields() {}

    /** What is to be written down. */
    public static Map<String, String> of(Attempt attempt) {
        Moments moments = attempt.moments();
        Map<String, String> written = new HashMap<>();
        written.put("id", attempt.id().value());
        written.put("connector", attempt.connector().value());
        written.put("user", attempt.user().value());
        written.put("started", moments.startedAt().toString());
        written.put("skew", moments.skew().toString());
        moments.returnedAt().ifPresent(time -> written.put("returned", time.toString()));
        written.put("next", moments.nextStepAt().toString());
        moments.forgottenAt().ifPresent(time -> written.put("forgotten", time.toString()));
        written.put("looks", Integer.toString(attempt.looks()));
        attempt.refusal().ifPresent(refusal -> RefusalFields.write(refusal, "refusal", written));
        AttemptStateFields.write(attempt.state(), written);
        return written;
    }

    /** What was written down; empty if it is no attempt. */
    public static Optional<Attempt> parse(Map<String, String> written) {
        try {
            return Optional.of(attempt(written));
        } catch (IllegalArgumentException | DateTimeException notAnAttempt) {
            return Optional.empty();
        }
    }

    private static Attempt attempt(Map<String, String> written) {
        Moments moments = new Moments(
                Instant.parse(required(written, "started")),
                Duration.parse(required(written, "skew")),
                optional(written, "returned").map(Instant::parse),
                Instant.parse(required(written, "next")),
                optional(written, "forgotten").map(Instant::parse));
        return new Attempt(
                new AttemptId(required(written, "id")),
                new ConnectorId(required(written, "connector")),
                new UserId(required(written, "user")),
                moments,
                Integer.parseInt(required(written, "looks")),
                RefusalFields.read("refusal", written),
                AttemptStateFields.read(written));
    }

    static String required(Map<String, String> written, String name) {
        return optional(written, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    static Optional<String> optional(Map<String, String> written, String name) {
        return Optional.ofNullable(written.get(name));
    }

    /** A refusal among the other fields. */
    static final class RefusalFields {

        private RefusalFields() {}

        static void write(Refusal refusal, String prefix, Map<String, String> written) {
            written.put(prefix + ".error", refusal.error());
            refusal.description().ifPresent(text -> written.put(prefix + ".description", text));
        }

        static Optional<Refusal> read(String prefix, Map<String, String> written) {
            return optional(written, prefix + ".error")
                    .map(error -> new Refusal(error, optional(written, prefix + ".description")));
        }
    }
}
