package io.github.alloyconnections.domain.attempt;

import io.github.alloyconnections.domain.action.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One way to authenticate at a connector, and what it asks for.
 *
 * @param authenticationType Alloy's word for it, such as {@code oauth2}; only that one is known, so nothing may be read
 *     into another
 * @param inputs what a person is asked
 * @param constants what always has the same value, and is nobody's to type
 */
public record Way(String authenticationType, Set<Trait> traits, List<InputField> inputs, List<Constant> constants) {

    /** The name of the id of an own OAuth app. */
    public static final String CONFIGURATION = "authConfigId";

    private static final String OAUTH = "oauth";
    private static final InputField OWN_APP = new InputField(
            List.of(CONFIGURATION),
            InputField.Type.STRING,
            true,
            false,
            new InputField.About(
                    Optional.of("Auth Config"),
                    Optional.of("the id of your own OAuth app, from Auth Configs in Alloy's dashboard"),
                    List.of(),
                    Optional.empty()));

    public Way {
        traits = Set.copyOf(traits);
        inputs = List.copyOf(inputs);
        constants = List.copyOf(constants);
    }

    /** What else is known of a way. */
    public enum Trait {
        /** Alloy does not describe the request: what is sent is what every connector that is known takes. */
        UNDESCRIBED,
        /** The request has a place for the word itself. */
        NAMES_TYPE,
        /** The request has a place for where the browser comes back to. */
        NAMES_REDIRECT,
        /** An own OAuth app is needed. */
        NEEDS_CONFIGURATION,
        /** The id of the own OAuth app is wanted among the inputs too. */
        CONFIGURATION_AMONG_INPUTS,
        /** Inputs are taken, and nobody says which. */
        TAKES_ANYTHING
    }

    /** A value that never varies. */
    public record Constant(List<String> path, JsonValue value, boolean required) {

        public Constant {
            path = List.copyOf(path);
        }
    }

    /** A way of which nothing is known but its word, with the request that every known connector takes. */
    public static Way undescribed(String authenticationType) {
        return new Way(authenticationType, Set.of(Trait.UNDESCRIBED, Trait.TAKES_ANYTHING), List.of(), List.of());
    }

    /** What every known connector offers; the sensible guess where Alloy does not tell. */
    public static Way guessed() {
        return undescribed("oauth2");
    }

    /** A way as it is published: with its word and, if a person consents on a page, the way back named. */
    public static Way of(String authenticationType, InputField... inputs) {
        Set<Trait> traits =
                isOAuth(authenticationType) ? Set.of(Trait.NAMES_TYPE, Trait.NAMES_REDIRECT) : Set.of(Trait.NAMES_TYPE);
        return new Way(authenticationType, traits, List.of(inputs), List.of());
    }

    /** Whether this is so. */
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether a person is asked on a page. */
    public boolean needsConsent() {
        return isOAuth(authenticationType) && redirects();
    }

    /** Whether it is sent where the browser comes back to. */
    public boolean redirects() {
        return has(Trait.NAMES_REDIRECT) || (has(Trait.UNDESCRIBED) && isOAuth(authenticationType));
    }

    /** Everything that a person is asked, the id of an own OAuth app first. */
    public List<InputField> questions() {
        if (!has(Trait.NEEDS_CONFIGURATION)) {
            return inputs;
        }
        return Stream.concat(Stream.of(OWN_APP), inputs.stream()).toList();
    }

    /** Whether this word may mean this way, however it is typed. */
    public boolean isCalled(String word) {
        return folded(word).equals(folded(authenticationType));
    }

    private static boolean isOAuth(String word) {
        return folded(word).contains(OAUTH);
    }

    private static String folded(String word) {
        StringBuilder kept = new StringBuilder();
        word.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(kept::appendCodePoint);
        return kept.length() == 0 ? word.toLowerCase(Locale.ROOT) : kept.toString();
    }
}
