package io.github.alloyconnections.domain.service;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an access token lets its holder do; each includes those before it. */
public enum Scope {
    /** Ask for decisions, connections and how they were last found. */
    READ,
    /** Begin, follow and give up attempts to connect. */
    CONNECT,
    /** Pin, unpin and call actions. */
    CHANGE,
    /** Read the audit; make and revoke access tokens. */
    ADMIN;

    /** The scope of this word; empty if there is none. */
    public static Optional<Scope> parse(String word) {
        return Stream.of(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }

    /** The words there are, for who has typed another. */
    public static String words() {
        return String.join(", ", Stream.of(values()).map(Scope::word).toList());
    }

    /** The word that is published. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether who may do this may do that, too. */
    public boolean includes(Scope other) {
        return compareTo(other) >= 0;
    }
}
