package io.github.alloyconnections.domain.action;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A value that an action takes outside its body.
 *
 * @param schema what the value must look like, if that is said
 * @param fallback what is sent where nothing is given
 */
public record ActionParameter(
        String name,
        Place place,
        boolean required,
        Optional<JsonValue> schema,
        Optional<JsonValue> fallback,
        Optional<String> description) {

    /** Names under which a provider takes its credentials. */
    private static final Set<String> CREDENTIALS =
            Set.of("authorization", "token", "access_token", "access-token", "x-api-key", "api_key", "apikey");

    /** Where a value goes. */
    public enum Place {
        PATH,
        QUERY,
        HEADER
    }

    /** Whether it carries the provider's credentials, which Alloy fills in and nobody else. */
    public boolean isFilledByAlloy() {
        return place == Place.HEADER && carriesCredentials(name);
    }

    /** Whether a header of this name carries the provider's credentials. */
    public static boolean carriesCredentials(String header) {
        return CREDENTIALS.contains(header.toLowerCase(Locale.ROOT));
    }
}
