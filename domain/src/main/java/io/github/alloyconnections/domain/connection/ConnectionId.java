package io.github.alloyconnections.domain.connection;

import io.github.alloyconnections.domain.text.OddCharacters;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a connection: 24 hexadecimal characters, whose first eight are the second it was created in.
 *
 * <p>Two spellings that differ in case name the same connection; the spelling that was met is kept, because a remote
 * service may look it up letter by letter.
 */
public record ConnectionId(String value) implements Comparable<ConnectionId> {

    private static final int LENGTH = 24;
    private static final int TIME_LENGTH = 8;
    private static final Pattern IN_ADDRESS = Pattern.compile("(?<![0-9A-Za-z])[0-9A-Fa-f]{24}(?![0-9A-Za-z])");

    public ConnectionId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("value must be 24 hexadecimal characters");
        }
    }

    /** Reads text that may be wrong; surrounding white space is not forgiven. */
    public static Optional<ConnectionId> parse(String text) {
        return isWellFormed(text) ? Optional.of(new ConnectionId(text)) : Optional.empty();
    }

    /**
     * Reads what a person wrote or pasted: blanks, quotes and invisible characters around the id are forgiven, and so is
     * the address of a page that names this one id.
     */
    public static Optional<ConnectionId> pasted(String text) {
        String bare = OddCharacters.trimmed(text);
        return parse(bare).or(() -> bare.matches("(?i)https?://\\S+") ? inAddress(bare) : Optional.empty());
    }

    private static Optional<ConnectionId> inAddress(String address) {
        Matcher matcher = IN_ADDRESS.matcher(address);
        Optional<ConnectionId> found = matcher.find() ? parse(matcher.group()) : Optional.empty();
        return found.filter(id -> !matcher.find());
    }

    /** Why a text that was pasted is none, in words that stand behind it. */
    public static String whyNone(String text) {
        String expected = "an id has 24 hexadecimal characters";
        String bare = OddCharacters.trimmed(text);
        return OddCharacters.firstIn(bare)
                .or(() -> OddCharacters.first(bare, c -> c >= 0x80))
                .map(odd -> expected + ", and this one holds " + odd + ": type or paste it without")
                .orElse(expected);
    }

    /** The creation second that the id itself carries. */
    public Instant createdAt() {
        return Instant.ofEpochSecond(Long.parseLong(value.substring(0, TIME_LENGTH), 16));
    }

    private static boolean isWellFormed(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (!isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** The digit at this place, in lower case; lists have many ids, and no text is made to compare two. */
    private char digit(int place) {
        char c = value.charAt(place);
        return c >= 'A' && c <= 'F' ? (char) (c + ('a' - 'A')) : c;
    }

    @Override
    public int compareTo(ConnectionId other) {
        for (int i = 0; i < LENGTH; i++) {
            int difference = digit(i) - other.digit(i);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectionId id && compareTo(id) == 0;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < LENGTH; i++) {
            hash = 31 * hash + digit(i);
        }
        return hash;
    }

    @Override
    public String toString() {
        return value;
    }
}
