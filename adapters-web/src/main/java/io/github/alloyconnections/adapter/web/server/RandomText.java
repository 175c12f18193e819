package io.github.alloyconnections.adapter.web.server;

import java.security.SecureRandom;
import java.util.Base64;

/** 24 letters, digits, hyphens and underscores that nobody can guess. */
final class RandomText {

    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
