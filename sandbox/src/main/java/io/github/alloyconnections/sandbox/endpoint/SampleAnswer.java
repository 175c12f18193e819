package io.github.alloyconnections.sandbox.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.Refusal;
import io.github.alloyconnections.sandbox.notion.ActionCall;

/**
 * The answer of an app that is not simulated further: its sample, once there is a path to call.
 *
 * <p>Nothing else that a description calls required is asked for, as Alloy asks for nothing else.
 */
final class SampleAnswer {

    private SampleAnswer() {}

    static JsonNode of(JsonNode action, ActionCall call) {
        for (JsonNode parameter : action.path("parameters")) {
            String name = parameter.path("name").asText();
            boolean needed = parameter.path("in").asText().equals("path")
                    && !parameter.path("schema").has("default");
            if (needed && !call.holds("path", name)) {
                throw new Refusal(Errors.invalidInput("Missing required parameter: " + name));
            }
        }
        return action.path("sample");
    }
}
