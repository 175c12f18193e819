package io.github.alloyconnections.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** The answer of an app that is not simulated further: its sample, once the required parameters are there. */
final class SampleAnswer {

    private SampleAnswer() {}

    static JsonNode of(JsonNode action, ActionCall call) {
        for (JsonNode parameter : action.path("parameters")) {
            String name = parameter.path("name").asText();
            boolean needed = parameter.path("required").asBoolean()
                    && !parameter.path("schema").has("default");
            if (needed && !call.holds(parameter.path("in").asText(), name)) {
                throw missing(name);
            }
        }
        for (JsonNode field : action.path("requestBody").path("required")) {
            if (!call.body().hasNonNull(field.asText())) {
                throw missing(field.asText());
            }
        }
        return action.path("sample");
    }

    private static Refusal missing(String name) {
        return new Refusal(Errors.invalidInput("Missing required parameter: " + name));
    }
}
