package io.github.alloyconnections.domain.twins;

import io.github.alloyconnections.domain.connection.Connection;
import java.util.Locale;
import java.util.Optional;

/**
 * What Alloy calls the further connections of an account: the same base name, numbered, of the same type.
 *
 * @param name without the number behind it
 */
public record NameFamily(String name, String type) {

    /** The family that a connection's name puts it into; none without a name. */
    public static Optional<NameFamily> of(Connection connection) {
        return connection
                .name()
                .map(NameFamily::base)
                .filter(name -> !name.isBlank())
                .map(name -> new NameFamily(name, connection.type().orElse("").toLowerCase(Locale.ROOT)));
    }

    /** The name without a number such as {@code  (2)} at its end. */
    private static String base(String name) {
        int open = name.lastIndexOf(" (");
        boolean numbered = open > 0
                && name.endsWith(")")
                && open + 2 < name.length() - 1
                && name.substring(open + 2, name.length() - 1).chars().allMatch(c -> c >= '0' && c <= '9');
        return numbered ? name.substring(0, open) : name;
    }
}
