package io.github.alloyconnections.adapter.web.access;

import java.security.SecureRandom;
import java.util.Base64;

/** 24 letters, digits, hyphens and underscores that nobody can guess. */
public final class RandomText {

    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    public static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
