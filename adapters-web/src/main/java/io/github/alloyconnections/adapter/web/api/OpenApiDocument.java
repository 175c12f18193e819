package io.github.alloyconnections.adapter.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.adapter.web.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The description of the API, as it is handed out. */
final class OpenApiDocument {

    private OpenApiDocument() {}

    /** The document, with the program's own version in it. */
    static Reply of(String version) {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream("openapi.json")) {
            ObjectNode document = (ObjectNode) new ObjectMapper().readTree(Objects.requireNonNull(in));
            document.withObjectProperty("info").put("version", version);
            return Reply.json(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
