package io.github.alloyconnections.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The ways in which Alloy wraps a provider's answer. */
enum Envelope {
    RESPONSE_DATA,
    RESULT,
    DATA,
    RAW;

    JsonNode around(JsonNode answer, String executionId) {
        ObjectNode envelope = Json.object();
        return switch (this) {
            case RESPONSE_DATA ->
                envelope.put("executionId", executionId)
                        .put("status", "completed")
                        .set("responseData", answer);
            case RESULT -> envelope.put("success", true).set("result", answer);
            case DATA -> {
                envelope.set("data", answer);
                envelope.putObject("pagination").put("hasMore", false);
                yield envelope;
            }
            case RAW -> answer;
        };
    }
}
