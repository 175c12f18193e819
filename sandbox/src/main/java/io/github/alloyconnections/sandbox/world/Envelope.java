package io.github.alloyconnections.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;

/** The ways in which Alloy wraps a provider's answer. */
public enum Envelope {
    RESPONSE_DATA,
    RESULT,
    DATA,
    RAW;

    public JsonNode around(JsonNode answer, String executionId) {
        ObjectNode envelope = SandboxJson.object();
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
