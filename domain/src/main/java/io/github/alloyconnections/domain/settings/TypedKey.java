package io.github.alloyconnections.domain.settings;

import io.github.alloyconnections.domain.text.KeyText;
import io.github.alloyconnections.domain.text.Placeholder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** An API key that somebody has at hand and that stands in no setting yet; it is judged only as far as it must travel. */
public final class TypedKey {

    private static final int LONGEST = 8_192;

    private final String text;

    private TypedKey(String text) {
        this.text = text;
    }

    /**
     * White space around it is taken for a slip of the hand.
     *
     * @throws IllegalArgumentException if this can be no key: {@link #problem} tells
     */
    public static TypedKey of(String typed) {
        problem(typed).ifPresent(why -> {
            throw new IllegalArgumentException("the API key " + why);
        });
        return new TypedKey(typed.strip());
    }

    /** Why this can be no key, in words that do not repeat it; empty if it can be one. */
    public static Optional<String> problem(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Optional.of("is empty");
        } else if (text.length() > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " characters");
        }
        return KeyText.problem(text)
                .or(() -> Placeholder.of(text).map(Placeholder::told))
                .or(() -> text.matches("[A-Za-z0-9._~+/=:@-]+")
                        ? Optional.empty()
                        : Optional.of("holds what no key has, such as white space, quotes or control characters"));
    }

    /** The key itself, for what sends it or writes it down. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypedKey key
                && MessageDigest.isEqual(
                        key.text.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "an API key";
    }
}
