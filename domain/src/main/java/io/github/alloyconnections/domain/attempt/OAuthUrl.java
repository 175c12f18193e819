package io.github.alloyconnections.domain.attempt;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The consent page's address, whose query is a secret: its text never shows more than the host. */
public final class OAuthUrl {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String FORGIVEN = " \"<>\\^`{|}";
    private static final int LONGEST = 16_384;

    private final URI uri;

    private OAuthUrl(URI uri) {
        this.uri = uri;
    }

    /** Reads text that may be wrong; a browser is sent there, so it must be https, or http on this machine. */
    public static Optional<OAuthUrl> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(escaped(text));
            return isSafe(uri) ? Optional.of(new OAuthUrl(uri)) : Optional.empty();
        } catch (URISyntaxException notAUri) {
            return Optional.empty();
        }
    }

    /** Browsers forgive these; a control character stays, and is an error. */
    private static String escaped(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (FORGIVEN.indexOf(c) >= 0) {
                kept.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    private static boolean isSafe(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            return false;
        }
        return scheme.equals("https")
                || (scheme.equals("http") && LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT)));
    }

    /** The whole address, for whoever began the attempt and nobody else. */
    public URI reveal() {
        return uri;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OAuthUrl url && MessageDigest.isEqual(url.bytes(), bytes());
    }

    private byte[] bytes() {
        return uri.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    @Override
    public String toString() {
        return uri.getScheme() + "://" + uri.getRawAuthority() + "/…";
    }
}
