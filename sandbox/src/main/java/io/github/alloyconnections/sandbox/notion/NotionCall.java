package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.RefusedInputException;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import java.util.Iterator;
import java.util.Optional;

/** The four parts of an execute call that reach the provider. */
public record NotionCall(ObjectNode body, ObjectNode query, ObjectNode path, ObjectNode headers) {

    public static NotionCall from(ObjectNode request) {
        return new NotionCall(
                part(request, "requestBody"),
                part(request, "queryParameters"),
                part(request, "pathParams"),
                part(request, "additionalHeaders"));
    }

    private static ObjectNode part(ObjectNode request, String name) {
        JsonNode part = request.path(name);
        if (part.isMissingNode() || part.isNull()) {
            return SandboxJson.object();
        }
        if (part instanceof ObjectNode object) {
            return object;
        }
        throw new RefusedInputException(Errors.invalidInput(name + " must be an object"));
    }

    /** The provider's header of this name, in whatever case it was given. */
    Optional<String> header(String name) {
        for (Iterator<String> names = headers.fieldNames(); names.hasNext(); ) {
            String given = names.next();
            if (given.equalsIgnoreCase(name)) {
                return SandboxJson.text(headers, given);
            }
        }
        return Optional.empty();
    }

    /** Whether the part named {@code in} ({@code path}, {@code query}, {@code header}) holds this parameter. */
    public boolean holds(String in, String name) {
        return switch (in) {
            case "path" -> path.hasNonNull(name);
            case "header" -> header(name).isPresent();
            default -> query.hasNonNull(name);
        };
    }
}
