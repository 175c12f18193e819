package io.github.alloyconnections.domain.service;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What whoever shows an access token may do; each may also do what those before it may. */
public enum Scope {
    /** Ask which connection to use, and see connections. */
    READ,
    /** Let a user connect something. */
    CONNECT,
    /** Pin, unpin, and call actions. */
    CHANGE,
    /** See the audit and all users, and make and revoke tokens. */
    ADMIN;

    /** Whether what needs the other may be done. */
    public boolean covers(Scope needed) {
        return compareTo(needed) >= 0;
    }

    /** The word that is published. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a published word. */
    public static Optional<Scope> parse(String word) {
        return Stream.of(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }
}
