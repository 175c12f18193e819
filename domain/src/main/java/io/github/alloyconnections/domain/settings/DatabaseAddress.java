package io.github.alloyconnections.domain.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a service keeps its state; it may hold a password, and prints nothing of what may be one. */
public final class DatabaseAddress {

    private static final String SCHEME = "jdbc:postgresql://";

    /** Whoever writes a password anywhere but behind the question mark is told so before it is taken for a host. */
    private static final Pattern ADDRESS = Pattern.compile(
            SCHEME + "HOST(,HOST)*(/[^?@/:]*)?([?].*)?".replace("HOST", "([\\w.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?"));

    private final String url;

    private DatabaseAddress(String url) {
        this.url = url;
    }

    /** Reads an address; empty if it is not PostgreSQL's. */
    public static Optional<DatabaseAddress> parse(String text) {
        String typed = text.strip();
        boolean fits = ADDRESS.matcher(typed).matches()
                && typed.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
        return fits ? Optional.of(new DatabaseAddress(typed)) : Optional.empty();
    }

    /** What is wrong with a text that is no address, without the text. */
    public static String form() {
        return SCHEME + "HOST[:PORT]/NAME[?user=…&password=…]";
    }

    /** The whole address, for who connects to it and for nobody else. */
    public String reveal() {
        return url;
    }

    /** Where it is, without who one is there. */
    public String place() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    @Override
    public String toString() {
        return place();
    }
}
