package io.github.alloyconnections.adapter.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What a caller must show before the server answers; its text never shows. */
public final class AccessToken {

    private final byte[] text;
    private final Hmac signature;

    /** Takes a text that is already known to be valid. */
    public AccessToken(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("text must not be empty");
        }
        this.text = text.getBytes(StandardCharsets.UTF_8);
        this.signature = new Hmac(this.text);
    }

    /** Whether this is the token; takes as long for a near miss as for any other. */
    boolean isMetBy(String shown) {
        return MessageDigest.isEqual(text, shown.getBytes(StandardCharsets.UTF_8));
    }

    /** What only who knows the token can derive from this. */
    String sign(String what) {
        return signature.of(what);
    }

    @Override
    public String toString() {
        return "****";
    }
}
