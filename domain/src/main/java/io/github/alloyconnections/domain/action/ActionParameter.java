package io.github.alloyconnections.domain.action;

import java.util.Optional;

/**
 * A value that an action takes outside its body.
 *
 * @param schema what the value must look like, if that is said
 * @param fallback what is sent where nothing is given
 * @param added whether this program gives it by itself, so that nobody need
 */
public record ActionParameter(
        String name,
        Place place,
        boolean required,
        Optional<JsonValue> schema,
        Optional<JsonValue> fallback,
        Optional<String> description,
        boolean added) {

    /** One that whoever calls the action has to think of. */
    public ActionParameter(
            String name,
            Place place,
            boolean required,
            Optional<JsonValue> schema,
            Optional<JsonValue> fallback,
            Optional<String> description) {
        this(name, place, required, schema, fallback, description, false);
    }

    /** Where a value goes. */
    public enum Place {
        PATH,
        QUERY,
        HEADER
    }

    /** Whether it carries the provider's credential, which Alloy fills in and nobody else. */
    public boolean isFilledByAlloy() {
        return ProviderCredential.isIn(place, name, description);
    }
}
