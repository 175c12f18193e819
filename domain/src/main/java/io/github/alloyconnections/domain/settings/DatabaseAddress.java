package io.github.alloyconnections.domain.settings;

import java.util.Optional;

/** Where a service keeps its state; it may hold a password, and prints nothing of what may be one. */
public final class DatabaseAddress {

    private static final String SCHEME = "jdbc:postgresql://";

    private final String url;

    private DatabaseAddress(String url) {
        this.url = url;
    }

    /** Reads an address; empty if it is not PostgreSQL's. */
    public static Optional<DatabaseAddress> parse(String text) {
        String typed = text.strip();
        boolean fits = typed.startsWith(SCHEME)
                && typed.length() > SCHEME.length()
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
        String before = query < 0 ? url : url.substring(0, query);
        int at = before.lastIndexOf('@');
        return at < 0 ? before : SCHEME + before.substring(at + 1);
    }

    @Override
    public String toString() {
        return place();
    }
}
