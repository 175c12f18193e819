package io.github.alloyconnections.domain.attempt;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The name of an attempt, and the nonce that ties a return of the browser to it: 20 characters that cannot be guessed
 * and mean nothing in a path.
 */
public record AttemptId(String value) {

    private static final int LENGTH = 20;
    /** Without the characters that people take for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    public AttemptId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("value must be " + LENGTH + " of " + ALPHABET);
        }
    }

    /** Reads text that may be wrong. */
    public static Optional<AttemptId> parse(String text) {
        return isWellFormed(text) ? Optional.of(new AttemptId(text)) : Optional.empty();
    }

    /** A new one; the generator must be fit for secrets. */
    public static AttemptId from(RandomGenerator random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new AttemptId(text.toString());
    }

    private static boolean isWellFormed(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    @Override
    public String toString() {
        return value;
    }
}
