package io.github.alloyconnections.adapter.alloy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlloySettingsTest {

    private static final URI URL = URI.create("https://production.runalloy.com/");

    @Test
    void its_text_masks_the_key() {
        AlloySettings settings = settings(URL, Optional.of("planted-key-0123456789"), Duration.ofSeconds(30));

        assertThat(settings)
                .hasToString("AlloySettings[baseUrl=https://production.runalloy.com/, apiKey=***,"
                        + " apiVersion=2025-09, timeout=PT30S]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "production.runalloy.com",
                "ftp://production.runalloy.com",
                "https://me:secret@production.runalloy.com",
                "https://production.runalloy.com?a=b",
                "https://production.runalloy.com#a",
                "https:/path"
            })
    void an_unfit_base_url_is_refused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(URI.create(url), Optional.empty(), Duration.ofSeconds(1)))
                .withMessageStartingWith("baseUrl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\nbreak", "bell\u0007", "wide\u00a0space"})
    void an_unfit_key_is_refused_unseen(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(URL, Optional.of(key), Duration.ofSeconds(1)))
                .withMessage("apiKey must not be empty nor hold white space or control characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT25H"})
    void an_unfit_timeout_is_refused(String timeout) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(URL, Optional.empty(), Duration.parse(timeout)))
                .withMessageStartingWith("timeout");
    }

    private static AlloySettings settings(URI url, Optional<String> key, Duration timeout) {
        return new AlloySettings(url, key, "2025-09", timeout);
    }
}
