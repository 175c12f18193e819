package io.github.alloyconnections.domain.settings;

import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.text.KeyText;
import io.github.alloyconnections.domain.text.Placeholder;
import java.util.List;
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
     * @throws InvalidSettingsException if this can be no key, in words that do not repeat it
     */
    public static TypedKey of(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw refused("is empty");
        } else if (text.length() > LONGEST) {
            throw refused("is longer than " + LONGEST + " characters");
        }
        Optional<String> problem = KeyText.problem(text)
                .or(() -> Placeholder.of(text).map(Placeholder::told))
                .or(() -> text.matches("[A-Za-z0-9._~+/=:@-]+")
                        ? Optional.empty()
                        : Optional.of("holds what no key has, such as white space, quotes or control characters"));
        problem.ifPresent(why -> {
            throw refused(why);
        });
        return new TypedKey(text);
    }

    private static InvalidSettingsException refused(String why) {
        return new InvalidSettingsException(List.of("What was given as the API key " + why + "; nothing was written."));
    }

    /** The key itself, for what sends it or writes it down. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypedKey key && key.text.equals(text);
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
