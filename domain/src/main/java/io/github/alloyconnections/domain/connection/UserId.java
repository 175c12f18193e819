package io.github.alloyconnections.domain.connection;

import java.util.Optional;

/** An Alloy user's id; judged locally for white space and control characters only, Alloy judges the rest. */
public record UserId(String value) {

    public UserId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("value must not be empty nor hold white space or control characters");
        }
    }

    /** Reads text that may be wrong. */
    public static Optional<UserId> parse(String text) {
        return isWellFormed(text) ? Optional.of(new UserId(text)) : Optional.empty();
    }

    private static boolean isWellFormed(String text) {
        return !text.isEmpty() && text.codePoints().noneMatch(UserId::isForbidden);
    }

    private static boolean isForbidden(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    /** By hand, as {@link #hashCode}: what the compiler leaves to be put together at run time delays every command. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UserId id && id.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
