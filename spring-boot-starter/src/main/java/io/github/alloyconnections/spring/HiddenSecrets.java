package io.github.alloyconnections.spring;

import java.util.Locale;
import java.util.Set;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/** Keeps the key and the access token out of the endpoints that show settings, also where they show values. */
final class HiddenSecrets implements SanitizingFunction {

    /** Letters alone: a property, a variable and a field spell the same name differently. */
    private static final Set<String> SECRETS =
            Set.of("alloyconnectionsapikey", "alloyapikey", "alloyconnectionsaccesstoken");

    @Override
    public SanitizableData apply(SanitizableData data) {
        String letters = data.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return SECRETS.contains(letters) ? data.withSanitizedValue() : data;
    }
}
