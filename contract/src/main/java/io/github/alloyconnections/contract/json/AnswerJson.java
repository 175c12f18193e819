package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.alloyconnections.domain.action.JsonValue;

/** A provider's own answer, as it is. */
public record AnswerJson(
        @JsonSerialize(using = JsonValueWriter.class) @com.fasterxml.jackson.annotation.JsonValue
        JsonValue answer) {}
