package io.github.alloyconnections.adapter.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.adapter.web.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The description of the API, as it is handed out: read when somebody first asks, not while others wait for the start. */
final class OpenApiDocument {

    private final String version;
    private volatile Optional<Known> known = Optional.empty();

    OpenApiDocument(String version) {
        this.version = version;
    }

    private record Known(Reply reply, List<String> schemas) {}

    /** The document, with the program's own version in it. */
    Reply reply() {
        return known().reply();
    }

    /** The names of the schemas in it. */
    List<String> schemas() {
        return known().schemas();
    }

    private Known known() {
        Known all = known.orElseGet(this::read);
        known = Optional.of(all);
        return all;
    }

    private Known read() {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream("openapi.json")) {
            ObjectNode document = (ObjectNode) new ObjectMapper().readTree(Objects.requireNonNull(in));
            document.withObjectProperty("info").put("version", version);
            List<String> schemas = new ArrayList<>();
            document.at("/components/schemas").fieldNames().forEachRemaining(schemas::add);
            return new Known(
                    Reply.json(document).tagged(), schemas.stream().sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
