package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a connector can be connected: {@code {connector, ways:[{auth, consent, described, inputs}]}}.
 *
 * @param ways in Alloy's order; at least one
 */
public record WaysJson(String connector, List<WayJson> ways) {

    /**
     * One way.
     *
     * @param auth Alloy's word for it, which chooses it among several
     * @param consent whether a person allows it on a page
     * @param described whether Alloy says what it asks for; else it is guessed
     */
    public record WayJson(String auth, boolean consent, boolean described, List<InputJson> inputs) {

        static WayJson of(Way way) {
            return new WayJson(
                    way.authenticationType(),
                    way.needsConsent(),
                    !way.has(Way.Trait.UNDESCRIBED),
                    way.questions().stream().map(InputJson::of).toList());
        }
    }

    /**
     * What a person is asked: {@code {name, type, required, secret, title|null, description|null, choices, default|null}}.
     *
     * @param name with dots where it is nested
     * @param fallback what it is where nothing is given
     */
    public record InputJson(
            String name,
            String type,
            boolean required,
            boolean secret,
            @Nullable String title,
            @Nullable String description,

            @JsonSerialize(contentUsing = JsonValueWriter.class)
            List<JsonValue> choices,

            @JsonProperty("default") @JsonSerialize(using = JsonValueWriter.class) @Nullable
            JsonValue fallback) {

        static InputJson of(InputField field) {
            return new InputJson(
                    field.name(),
                    field.type().word(),
                    field.required(),
                    field.secret(),
                    field.about().title().orElse(null),
                    field.description().orElse(null),
                    field.about().choices(),
                    field.secret() ? null : field.fallback().orElse(null));
        }
    }

    /** The published form of a connector's ways. */
    public static WaysJson of(ConnectorId connector, List<Way> ways) {
        return new WaysJson(connector.value(), ways.stream().map(WayJson::of).toList());
    }
}
