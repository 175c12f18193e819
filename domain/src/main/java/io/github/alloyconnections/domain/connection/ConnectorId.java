package io.github.alloyconnections.domain.connection;

import java.util.Locale;
import java.util.Optional;

/**
 * The app behind a connection, such as {@code notion} or {@code zohoCRM}.
 *
 * <p>Compared ignoring case; the spelling is kept, because Alloy's paths are case-sensitive. Only characters that mean
 * nothing in a path are allowed.
 */
public record ConnectorId(String value) {

    private static final int MAX_LENGTH = 64;

    public ConnectorId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("value must be 1 to 64 letters, digits, '_', '-' or inner '.'");
        }
    }

    /** Reads text that may be wrong. */
    public static Optional<ConnectorId> parse(String text) {
        return isWellFormed(text) ? Optional.of(new ConnectorId(text)) : Optional.empty();
    }

    private static boolean isWellFormed(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && !text.startsWith(".")
                && text.chars().allMatch(ConnectorId::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return (c >= '0' && c <= '9')
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || c == '-'
                || c == '.';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectorId id && id.value.equalsIgnoreCase(value);
    }

    @Override
    public int hashCode() {
        return value.toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
