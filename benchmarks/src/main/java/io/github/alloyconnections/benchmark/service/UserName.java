package io.github.alloyconnections.benchmark.service;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** The user of a number, and that user's two connections: each text tells whose it is. */
record UserName(long number) {

    private static final int DIGITS = 16;
    private static final String USER = "690f5c1e";

    /** A user's id as a format of its number, in Java's and in Lua's language. */
    static final String FORM = USER + "%0" + DIGITS + "x";

    private static final String OLDER = "6910029d";
    private static final String NEWER = "691003ad";

    String id() {
        return String.format(Locale.ROOT, FORM, number);
    }

    List<String> connections() {
        return List.of(OLDER + digits(), NEWER + digits());
    }

    private String digits() {
        return String.format(Locale.ROOT, "%0" + DIGITS + "x", number);
    }

    /** The number in an id of either kind; empty if it is none of these. */
    static OptionalLong number(String id) {
        if (id.length() != USER.length() + DIGITS || !id.matches("[0-9a-f]+")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(id.substring(USER.length()), 16));
    }

    /** Whether some user's connection could have this id. */
    static boolean isConnection(String id) {
        return id.startsWith(OLDER) || id.startsWith(NEWER);
    }

    /** The same as an expression of PostgreSQL over a number. */
    static String sqlDigits(String number) {
        return "lpad(to_hex(" + number + "), " + DIGITS + ", '0')";
    }

    /** What is common to this user's ids, and to no other's. */
    String common() {
        return digits();
    }
}
