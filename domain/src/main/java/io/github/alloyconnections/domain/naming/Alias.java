package io.github.alloyconnections.domain.naming;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.util.Optional;

/** A name of the project's own for a connection; two spellings that differ in case are the same name. */
public record Alias(String name, ConnectionId id) {

    /** What a name may be, in words. */
    public static final String RULE =
            "a name begins with a letter, goes on with letters, digits, '-', '_' or '.', and has 64 characters at the most";

    private static final int LONGEST = 64;

    public Alias {
        if (!isPossible(name)) {
            throw new IllegalArgumentException("name is none: " + RULE);
        }
    }

    /** Whether a connection may be called so: nothing that could be an id, a pattern or a flag. */
    public static boolean isPossible(String name) {
        return name.length() <= LONGEST
                && !name.isEmpty()
                && Character.isLetter(name.codePointAt(0))
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.')
                && !name.endsWith(".")
                && !name.contains("..")
                && ConnectionId.parse(name).isEmpty();
    }

    /** Reads one that may be wrong. */
    public static Optional<Alias> of(String name, ConnectionId id) {
        return isPossible(name) ? Optional.of(new Alias(name, id)) : Optional.empty();
    }

    /** Whether this is its name, in whatever case. */
    public boolean isCalled(String other) {
        return name.equalsIgnoreCase(other);
    }
}
