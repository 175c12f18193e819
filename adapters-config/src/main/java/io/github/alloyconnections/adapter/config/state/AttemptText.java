package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptFields;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** An attempt as it is written down in a file: one property for each thing that is known. */
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
            Properties written = new Properties();
            written.setProperty(PROJECT, project);
            written.putAll(AttemptFields.of(attempt));
            return written;
        }
    }

    /** What these bytes say; empty if they are no attempt. */
    static Optional<Written> read(byte[] bytes) {
        Properties written = new Properties();
        try {
            written.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException notAnAttempt) {
            return Optional.empty();
        }
        return Optional.ofNullable(written.getProperty(PROJECT))
                .flatMap(project -> AttemptFields.parse(fields(written)).map(attempt -> new Written(project, attempt)));
    }

    private static Map<String, String> fields(Properties written) {
        Map<String, String> fields = new HashMap<>();
        written.stringPropertyNames().forEach(name -> fields.put(name, written.getProperty(name)));
        return fields;
    }
}
