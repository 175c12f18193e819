package io.github.alloyconnections.adapter.alloy.provider;

import com.fasterxml.jackson.databind.JsonNode;

/** What a probe's answer must look like to prove that the connection works. */
public enum AnswerCheck {
    RESULTS,
    OK,
    ANYTHING;

    public boolean recognises(JsonNode answer) {
        return switch (this) {
            case RESULTS -> answer.path("results").isArray();
            case OK -> answer.path("ok").asBoolean(false);
            case ANYTHING -> answer.isContainerNode();
        };
    }
}
