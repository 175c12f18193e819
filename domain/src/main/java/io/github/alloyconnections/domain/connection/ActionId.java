package io.github.alloyconnections.domain.connection;

import java.util.Optional;

/** The id of an action of a connector, such as {@code post-search}. */
public record ActionId(String value) {

    private static final int MAX_LENGTH = 200;

    public ActionId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "value must be 1 to 200 printable ASCII characters without '/' or space");
        }
    }

    /** Reads text that may be wrong. */
    public static Optional<ActionId> parse(String text) {
        return isWellFormed(text) ? Optional.of(new ActionId(text)) : Optional.empty();
    }

    private static boolean isWellFormed(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && !text.startsWith(".")
                && text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '/' && c != '\\');
    }

    /** By hand, as {@link #hashCode}: what the compiler leaves to be put together at run time delays every command. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ActionId id && id.value.equals(value);
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
