package io.github.alloyconnections.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One request, read completely. */
public record Call(String method, Target target, Caller caller, Payload payload) {

    /** The path in its decoded segments, and the query. */
    public record Target(List<String> path, Map<String, String> query) {
        public Target {
            path = List.copyOf(path);
            query = Map.copyOf(query);
        }
    }

    /** The body as text, with what the request says it is. */
    public record Payload(String contentType, String text) {
        boolean isJson() {
            return contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
        }
    }

    public boolean isExecute() {
        return target.path().size() == 5 && "execute".equals(target.path().get(4));
    }

    /** The body as a JSON object; anything else is refused, and so is JSON that does not say so. */
    public ObjectNode json() {
        if (!payload.isJson()) {
            throw new RefusedInputException(Errors.plain(415, "Content-Type must be application/json"));
        }
        JsonNode tree = SandboxJson.parse(payload.text()).orElseThrow(Call::notAnObject);
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw notAnObject();
    }

    private static RefusedInputException notAnObject() {
        return new RefusedInputException(Errors.titled(400, "Bad Request", "The body must be a JSON object"));
    }

    /** What is said of a call that the version asked for does not have. */
    public WireReply unknown() {
        return Errors.noSuchCall(method, "/" + String.join("/", target.path()));
    }
}
