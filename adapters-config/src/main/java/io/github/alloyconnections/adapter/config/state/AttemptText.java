package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.Attempt.Moments;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** An attempt as it is written down: one property for each thing that is known. */
final class AttemptText {

    private static final String PROJECT = "project";

    private AttemptText() {}

    /** What a file says: an attempt, and whose it is. */
    record Written(String project, Attempt attempt) {

        byte[] bytes() {
            StringWriter text = new StringWriter();
            try {
                properties().store(text, "An attempt to connect; it holds no secret.");
            } catch (IOException impossible) {
                throw new IllegalStateException("text in memory can be written", impossible);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }

        private Properties properties() {
            Moments moments = attempt.moments();
            Properties written = new Properties();
            written.setProperty(PROJECT, project);
            written.setProperty("id", attempt.id().value());
            written.setProperty("connector", attempt.connector().value());
            written.setProperty("user", attempt.user().value());
            written.setProperty("started", moments.startedAt().toString());
            written.setProperty("skew", moments.skew().toString());
            moments.returnedAt().ifPresent(time -> written.setProperty("returned", time.toString()));
            written.setProperty("next", moments.nextStepAt().toString());
            moments.forgottenAt().ifPresent(time -> written.setProperty("forgotten", time.toString()));
            written.setProperty("looks", Integer.toString(attempt.looks()));
            attempt.refusal().ifPresent(refusal -> RefusalText.write(refusal, "refusal", written));
            AttemptStateText.write(attempt.state(), written);
            return written;
        }
    }

    /** What these bytes say; empty if they are no attempt. */
    static Optional<Written> read(byte[] bytes) {
        Properties written = new Properties();
        try {
            written.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            return Optional.of(new Written(required(written, PROJECT), attempt(written)));
        } catch (IOException | IllegalArgumentException | DateTimeException notAnAttempt) {
            return Optional.empty();
        }
    }

    private static Attempt attempt(Properties written) {
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
                RefusalText.read("refusal", written),
                AttemptStateText.read(written));
    }

    static String required(Properties written, String name) {
        return optional(written, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    static Optional<String> optional(Properties written, String name) {
        return Optional.ofNullable(written.getProperty(name));
    }

    /** A refusal among the other properties. */
    static final class RefusalText {

        private RefusalText() {}

        static void write(Refusal refusal, String prefix, Properties written) {
            written.setProperty(prefix + ".error", refusal.error());
            refusal.description().ifPresent(text -> written.setProperty(prefix + ".description", text));
        }

        static Optional<Refusal> read(String prefix, Properties written) {
            return optional(written, prefix + ".error")
                    .map(error -> new Refusal(error, optional(written, prefix + ".description")));
        }
    }
}
