package io.github.alloyconnections.domain.text;

import java.util.Locale;
import java.util.Optional;

/** What keeps a text from being an API key that can travel in a header; what else a key is, Alloy judges. */
public final class KeyText {

    private static final String NAME = "ALLOY_API_KEY";
    private static final String PASTED =
            ", which no key has; it came along when the key was pasted: give the key alone";

    private KeyText() {}

    /** What is wrong, behind the name of the setting; it quotes nothing but a character that cannot be the key's. */
    public static Optional<String> problem(String text) {
        String bare = OddCharacters.trimmed(text);
        String folded = bare.toLowerCase(Locale.ROOT);
        if (folded.matches("(?s)bearer\\W.*") || folded.matches("(?s)authorization\\W.*")) {
            return Optional.of("begins with the word " + bare.split("\\W", 2)[0]
                    + ", which is added when the key is sent: give the key alone");
        } else if (bare.startsWith(NAME)) {
            return Optional.of("begins with " + NAME + ": give what stands behind the = alone");
        } else if (isQuoted(text)) {
            return Optional.of(
                    "is written with quotes that are a part of the value, and no key has any: give the key without them");
        }
        return characters(text);
    }

    private static boolean isQuoted(String text) {
        String blankless = text.strip();
        char first = blankless.isEmpty() ? ' ' : blankless.charAt(0);
        return first == '"' || first == '\'' || first == '`';
    }

    private static Optional<String> characters(String text) {
        if (text.codePoints().anyMatch(c -> c == ' ' || (c < 0x80 && Character.isISOControl(c)))) {
            return Optional.of("must not hold white space or control characters; it holds "
                    + OddCharacters.first(text, c -> c == ' ' || (c < 0x80 && Character.isISOControl(c)))
                            .orElse("some"));
        }
        return OddCharacters.first(text, c -> c >= 0x80).map(found -> "holds " + found + PASTED);
    }
}
