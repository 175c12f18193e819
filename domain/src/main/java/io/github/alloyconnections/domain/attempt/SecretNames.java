package io.github.alloyconnections.domain.attempt;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells by its name whether something that a person types is a secret: by whole words, so that a monkey is none. */
public final class SecretNames {

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern NUMBER_AT_END = Pattern.compile("(?<=\\D)\\d{1,3}$");
    private static final Pattern KIND_OF_KEY =
            Pattern.compile("\\b(api|access|secret|private|auth)[ _-]?key", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SECRET = Set.of(
            "password",
            "passwords",
            "passwd",
            "pwd",
            "pass",
            "passphrase",
            "passcode",
            "passkey",
            "secret",
            "secrets",
            "token",
            "tokens",
            "key",
            "keys",
            "credential",
            "credentials",
            "pin",
            "otp",
            "jwt",
            "bearer",
            "pat",
            "authorization",
            "cookie",
            "pem");
    /** Written as one word. */
    private static final List<String> ENDINGS = List.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "apikey",
            "authkey",
            "accesskey",
            "secretkey",
            "privatekey",
            "token");
    /** A key that everybody may see. */
    private static final Set<String> OPEN_KEYS = Set.of(
            "public", "publishable", "sort", "primary", "foreign", "partition", "project", "space", "issue", "board");
    /** What is told about a secret is none. */
    private static final Set<String> ABOUT = Set.of(
            "url",
            "uri",
            "endpoint",
            "host",
            "name",
            "label",
            "type",
            "kind",
            "hint",
            "length",
            "expiry",
            "expires",
            "format",
            "version",
            "path",
            "region",
            "count");

    private static final int LONGEST = 200;

    private SecretNames() {}

    /** Whether what goes by this name is to be typed unseen. */
    public static boolean isSecret(String name) {
        List<String> words = words(name);
        if (words.isEmpty() || ABOUT.contains(words.get(words.size() - 1))) {
            return false;
        }
        boolean open = words.stream().anyMatch(OPEN_KEYS::contains);
        return words.stream().anyMatch(word -> isSecretWord(word) && !(open && isKey(word)));
    }

    /** Whether a sentence mentions a secret. */
    public static boolean mentions(String sentence) {
        return words(sentence).stream().anyMatch(word -> isSecretWord(word) && !isKey(word))
                || KIND_OF_KEY.matcher(shortened(sentence)).find();
    }

    private static boolean isSecretWord(String word) {
        return SECRET.contains(word) || ENDINGS.stream().anyMatch(word::endsWith);
    }

    private static boolean isKey(String word) {
        return word.equals("key") || word.equals("keys");
    }

    private static List<String> words(String text) {
        return Stream.of(BETWEEN_WORDS.split(shortened(text)))
                .map(word ->
                        NUMBER_AT_END.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
