package io.github.alloyconnections.adapter.alloy.http;

import io.github.alloyconnections.adapter.alloy.network.AlloyNetwork;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Where Alloy is and how to speak to it; its text never shows the key.
 *
 * @param baseUrl absolute, http or https, without user info, query and fragment; a trailing slash does no harm
 * @param apiKey absent: every call fails with {@code KEY_MISSING} and nothing is sent
 * @param apiVersion what {@code x-api-version} says
 * @param timeout for each single call to Alloy, from opening the connection to the last byte of the answer
 * @param network the way there, which matters to https alone
 * @param obstacle thrown by every call, and nothing is sent: what is set cannot be used
 */
public record AlloySettings(
        URI baseUrl,
        Optional<String> apiKey,
        String apiVersion,
        Duration timeout,
        AlloyNetwork network,
        Optional<RuntimeException> obstacle) {

    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

    public AlloySettings {
        requireBaseUrl(baseUrl);
        apiKey.ifPresent(key -> requireHeaderText("apiKey", key));
        requireHeaderText("apiVersion", apiVersion);
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("timeout must be positive and at most a day");
        }
    }

    /** Without a proxy, trusting whom Java trusts, and with nothing in the way. */
    public AlloySettings(URI baseUrl, Optional<String> apiKey, String apiVersion, Duration timeout) {
        this(baseUrl, apiKey, apiVersion, timeout, AlloyNetwork.direct(), Optional.empty());
    }

    private static void requireBaseUrl(URI url) {
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getRawAuthority() == null) {
            throw new IllegalArgumentException("baseUrl must be an absolute http or https address");
        }
        if (url.getRawAuthority().contains("@") || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("baseUrl must not have user info, a query or a fragment");
        }
    }

    private static void requireHeaderText(String name, String text) {
        boolean clean = text.codePoints()
                .noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c));
        if (text.isEmpty() || !clean) {
            throw new IllegalArgumentException(name + " must not be empty nor hold white space or control characters");
        }
    }

    /** The base URL as paths are put behind it: without a slash at its end, its scheme as Feign knows it. */
    public String root() {
        String scheme = baseUrl.getScheme();
        String text = scheme.toLowerCase(Locale.ROOT) + baseUrl.toString().substring(scheme.length());
        int end = text.length();
        while (text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }

    /** Whether calls are encrypted, and so may need a proxy and certificates. */
    boolean isSecure() {
        return "https".equalsIgnoreCase(baseUrl.getScheme());
    }

    /** The proxy that calls go through. */
    Optional<AlloyNetwork.Proxy> proxy() {
        return isSecure() ? network.proxy() : Optional.empty();
    }

    /** The proxy that calls go through, in words that follow others; nothing without one. */
    String through() {
        return proxy().map(proxy -> ", through " + proxy.shown()).orElse("");
    }

    /** What a person knows the other side by. */
    String host() {
        return baseUrl.getRawAuthority();
    }

    @Override
    public String toString() {
        String key = apiKey.isPresent() ? "***" : "none";
        return "AlloySettings[baseUrl=" + baseUrl + ", apiKey=" + key + ", apiVersion=" + apiVersion + ", timeout="
                + timeout + "]";
    }
}
