package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionNeeds;
import io.github.alloyconnections.domain.action.ActionNeeds.Need;
import io.github.alloyconnections.domain.action.ActionParameter;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an action needs: {@code {connector, id, name|null, description|null, method|null, path|null, reads, parameters,
 * body|null, needs, sample|null}}, where {@code body} is a JSON schema.
 *
 * @param reads whether it is known to change nothing
 * @param needs the same as parameters and body, by who gives it
 * @param sample what it answers, as Alloy describes it
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
        JsonValue body,

        NeedsJson needs,

        @JsonSerialize(using = JsonValueWriter.class) @Nullable
        JsonValue sample) {

    /**
     * Who gives what: {@code {asked, added, filledByAlloy}}, of whoever calls it, by this program, and by Alloy out of the
     * connection.
     */
    public record NeedsJson(List<NeedJson> asked, List<NeedJson> added, List<NeedJson> filledByAlloy) {

        static NeedsJson of(ActionNeeds needs) {
            return new NeedsJson(all(needs.asked()), all(needs.added()), all(needs.filled()));
        }

        private static List<NeedJson> all(List<Need> needs) {
            return needs.stream().map(NeedJson::of).toList();
        }
    }

    /** A value: {@code {in, name, required, value|null}}, where value is what is sent where nothing is given. */
    public record NeedJson(
            String in,
            String name,
            boolean required,

            @JsonSerialize(using = JsonValueWriter.class) @Nullable
            JsonValue value) {

        static NeedJson of(Need need) {
            return new NeedJson(
                    need.in(), need.name(), need.required(), need.value().orElse(null));
        }
    }

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
                action.body().orElse(null),
                NeedsJson.of(action.needs()),
                action.sample().orElse(null));
    }
}
