package io.github.alloyconnections.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionParameter;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an action needs: {@code {connector, id, name|null, description|null, method|null, path|null, reads, parameters,
 * body|null}}, where {@code body} is a JSON schema.
 *
 * @param reads whether it is known to change nothing
 */
public record ActionDescriptionJson(
        String connector,
        String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String method,
        @Nullable String path,
        boolean reads,
        List<ParameterJson> parameters,

        @JsonSerialize(using = JsonValueWriter.class) @Nullable
        JsonValue body) {

    /**
     * A parameter: {@code {name, in, required, filledByAlloy, schema|null, default|null, description|null}}, where in is
     * {@code path}, {@code query} or {@code header}.
     */
    public record ParameterJson(
            String name,
            String in,
            boolean required,
            boolean filledByAlloy,

            @JsonSerialize(using = JsonValueWriter.class) @Nullable
            JsonValue schema,

            @JsonSerialize(using = JsonValueWriter.class) @JsonProperty("default") @Nullable
            JsonValue fallback,

            @Nullable String description) {

        static ParameterJson of(ActionParameter parameter) {
            return new ParameterJson(
                    parameter.name(),
                    parameter.place().name().toLowerCase(Locale.ROOT),
                    parameter.required(),
                    parameter.isFilledByAlloy(),
                    parameter.schema().orElse(null),
                    parameter.fallback().orElse(null),
                    parameter.description().orElse(null));
        }
    }

    /** The published form of a description. */
    public static ActionDescriptionJson of(ActionTarget target, ActionDescription action) {
        return new ActionDescriptionJson(
                target.connector().value(),
                target.action().value(),
                action.summary().name().orElse(null),
                action.summary().description().orElse(null),
                action.summary().method().orElse(null),
                action.path().orElse(null),
                action.reads(),
                action.parameters().stream().map(ParameterJson::of).toList(),
                action.body().orElse(null));
    }
}
