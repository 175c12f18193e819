package io.github.alloyconnections.adapter.alloy.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.alloyconnections.adapter.alloy.wire.AlloyError;
import io.github.alloyconnections.adapter.alloy.wire.BoundedJson;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A successful answer to an execute call, taken out of its envelope: success is Alloy's word, what is inside is the
 * provider's.
 *
 * @param payload what the provider said
 * @param failure what went wrong in spite of the status, at the provider or at Alloy
 */
public record ExecuteAnswer(JsonNode payload, Optional<AlloyError> failure) {

    private static final Set<String> BESIDE_DATA = Set.of("data", "pagination", "success", "executionId");
    private static final Set<String> PAYLOADS = Set.of("responseData", "result", "data");
    private static final Set<String> FAILED = Set.of("failed", "error", "errored");
    private static final int MOST_ERROR_FIELDS = 8;

    public static ExecuteAnswer of(JsonNode whole) {
        JsonNode payload = unquoted(unwrap(whole));
        Optional<AlloyError> inner = isFailure(payload) ? Optional.of(AlloyError.of(payload)) : Optional.empty();
        boolean outer = isFailure(whole) || isBareError(whole);
        Optional<AlloyError> failure = inner.or(() -> outer ? Optional.of(AlloyError.of(whole)) : Optional.empty());
        return new ExecuteAnswer(payload, failure);
    }

    /** How many items came, if a list came at all. */
    public OptionalInt count() {
        if (payload.isArray()) {
            return OptionalInt.of(payload.size());
        }
        if (payload.path("results").isArray()) {
            return OptionalInt.of(payload.path("results").size());
        }
        List<JsonNode> lists = payload.valueStream().filter(JsonNode::isArray).toList();
        return lists.size() == 1 ? OptionalInt.of(lists.get(0).size()) : OptionalInt.empty();
    }

    private static JsonNode unwrap(JsonNode whole) {
        if (whole.has("responseData")) {
            return whole.get("responseData");
        }
        if (whole.has("result")) {
            return whole.get("result");
        }
        if (whole.has("data") && hasOnly(whole, BESIDE_DATA)) {
            return whole.get("data");
        }
        // An execution that is only announced has brought nothing yet.
        return whole.has("executionId") ? MissingNode.getInstance() : whole;
    }

    /** Text that only looks like JSON is still text. */
    private static JsonNode unquoted(JsonNode payload) {
        try {
            return BoundedJson.unquoted(payload);
        } catch (IOException e) {
            return payload;
        }
    }

    private static boolean hasOnly(JsonNode node, Set<String> names) {
        Iterator<String> fields = node.fieldNames();
        while (fields.hasNext()) {
            if (!names.contains(fields.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFailure(JsonNode node) {
        return isFalse(node.path("success"))
                || isFalse(node.path("ok"))
                || node.path("object").asText().equals("error")
                || FAILED.contains(node.path("status").asText().toLowerCase(Locale.ROOT))
                || (node.path("errors").isArray() && !node.path("errors").isEmpty())
                || isError(node.path("error"));
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.booleanValue();
    }

    private static boolean isError(JsonNode error) {
        return error.isTextual()
                ? !error.textValue().isBlank()
                : error.isObject() ? !error.isEmpty() : error.asBoolean(false);
    }

    /** {@code {code, message}} and hardly anything else, as errors come with other statuses. */
    private static boolean isBareError(JsonNode node) {
        return node.path("code").isValueNode()
                && node.path("message").isTextual()
                && node.size() <= MOST_ERROR_FIELDS
                && PAYLOADS.stream().noneMatch(node::has)
                && node.valueStream().noneMatch(JsonNode::isArray);
    }
}
