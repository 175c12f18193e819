package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.failure.Failure;
import java.util.List;

/** A failure: {@code {"error":{"code","message","next":[{"command","why"}]}}}. */
public record ErrorJson(BodyJson error) {

    /** What is inside. */
    public record BodyJson(String code, String message, List<NextStepJson> next) {}

    /** The published form of a failure. */
    public static ErrorJson of(Failure failure) {
        return new ErrorJson(new BodyJson(
                failure.code().name(),
                failure.message(),
                failure.next().stream().map(NextStepJson::of).toList()));
    }
}
