package io.github.alloyconnections.adapter.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.adapter.web.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/** The description of the API, as it is handed out: read when somebody first asks, not while others wait for the start. */
final class OpenApiDocument {

    private final String version;
    private volatile Optional<Reply> known = Optional.empty();

    OpenApiDocument(String version) {
        this.version = version;
    }

    /** The document, with the program's own version in it. */
    Reply reply() {
        Reply reply = known.orElseGet(this::read);
        known = Optional.of(reply);
        return reply;
    }

    private Reply read() {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream("openapi.json")) {
            ObjectNode document = (ObjectNode) new ObjectMapper().readTree(Objects.requireNonNull(in));
            document.withObjectProperty("info").put("version", version);
            return Reply.json(document).tagged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
