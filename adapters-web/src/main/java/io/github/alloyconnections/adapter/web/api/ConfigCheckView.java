package io.github.alloyconnections.adapter.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.alloyconnections.contract.json.SettingJson;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.settings.Setting;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which settings are there and whether they are valid: {@code {success, config, status:{ready, missing}, settings,
 * problems, error?}}, of which the first three and the last are the demo's.
 */
record ConfigCheckView(
        boolean success,
        @Nullable ConfigView config,
        StatusView status,
        List<SettingJson> settings,
        List<String> problems,
        @JsonInclude(Include.NON_NULL) @Nullable String error) {

    /** The demo's summary; the key is shown masked. */
    record ConfigView(
            boolean hasApiKey,
            boolean hasUserId,
            String baseUrl,
            @Nullable String apiKeyPreview,
            @Nullable String oauthRedirectUri,
            boolean hasCustomRedirectUri) {}

    /** Whether Alloy can be asked with what is set. */
    record StatusView(boolean ready, MissingView missing) {}

    /** What the demo's pages ask the user to set. */
    record MissingView(boolean apiKey, boolean userId) {}

    static ConfigCheckView of(ProjectSettings settings) {
        String key = shown(settings, "ALLOY_API_KEY");
        boolean hasKey = !key.isEmpty();
        boolean hasUser = settings.owner().match(user -> true, () -> false);
        ConfigView config = new ConfigView(
                hasKey,
                hasUser,
                settings.baseUrl().toString(),
                hasKey ? key : null,
                settings.redirectUri().map(URI::toString).orElse(null),
                settings.redirectUri().isPresent());
        List<String> problems = hasKey
                ? List.of()
                : List.of("ALLOY_API_KEY is not set; alloy-connections setup asks for it and writes it down");
        return new ConfigCheckView(
                true,
                config,
                new StatusView(hasKey, new MissingView(!hasKey, !hasUser)),
                settings.shown().stream().map(SettingJson::of).toList(),
                problems,
                null);
    }

    static ConfigCheckView invalid(List<String> problems) {
        return new ConfigCheckView(
                false,
                null,
                new StatusView(false, new MissingView(false, false)),
                List.of(),
                problems,
                String.join("; ", problems));
    }

    private static String shown(ProjectSettings settings, String name) {
        return settings.shown().stream()
                .filter(setting -> setting.name().equals(name))
                .map(Setting::shown)
                .findFirst()
                .orElse("");
    }
}
