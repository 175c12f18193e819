package io.github.alloyconnections.adapter.alloy.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as a part of a URL. */
public final class UrlText {

    private UrlText() {}

    /**
     * The text as one path segment or query value.
     *
     * <p>Nothing but unreserved characters and escapes is left, because only such a value is taken by Feign as it is;
     * what it encodes by itself it first guesses to be encoded already, and would send {@code %41} for another user.
     */
    public static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
