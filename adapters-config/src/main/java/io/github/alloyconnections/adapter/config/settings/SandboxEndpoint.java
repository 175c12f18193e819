package io.github.alloyconnections.adapter.config.settings;

import io.github.alloyconnections.domain.connection.UserId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where a simulator of Alloy listens and whom it knows; outranks every setting of the real one.
 *
 * @param user empty: calls run as the API key's own user
 */
public record SandboxEndpoint(URI baseUrl, Secret apiKey, Optional<UserId> user) {

    Map<String, SourcedText> settings() {
        return Map.of(
                SettingName.BASE_URL, given(baseUrl.toString()),
                SettingName.API_KEY, given(apiKey.reveal()),
                SettingName.USER_ID, given(user.map(UserId::value).orElse("")),
                SettingName.ACCOUNT, given(""));
    }

    private static SourcedText given(String value) {
        return new SourcedText(value, Origin.sandbox());
    }
}
