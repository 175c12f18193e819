package io.github.alloyconnections.domain.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What the text of an access token comes to (SHA-256). The text holds more chance than anybody can try out, so that the
 * digest need not be slow to make.
 */
public final class TokenDigest {

    private final byte[] bytes;

    private TokenDigest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of this text. */
    public static TokenDigest of(String text) {
        try {
            return new TokenDigest(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** As it was kept. */
    public static TokenDigest kept(byte[] bytes) {
        return new TokenDigest(bytes.clone());
    }

    /** To be kept. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether it is the same; takes as long for a near miss as for any other. */
    public boolean isSame(TokenDigest other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }
}
