package io.github.alloyconnections.domain.port.host;

import io.github.alloyconnections.domain.settings.DatabaseAddress;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where the web module listens, and for whom.
 *
 * @param host a name or address of this machine
 * @param port 0 for any free one; empty for the project's setting
 * @param callers whom it lets in
 * @param certificate the name of a PEM file with the certificate to speak TLS with; empty for the setting
 * @param key the name of a PEM file with the key that belongs to it; empty for the setting
 * @param database where the state of many users is kept; empty for the setting, and without one for a single user
 * @param log told a line of every request and every call to Alloy; empty to tell nobody
 */
public record Listening(
        String host,
        Optional<Integer> port,
        Callers callers,
        Optional<String> certificate,
        Optional<String> key,
        Optional<DatabaseAddress> database,
        Optional<Consumer<String>> log) {

    /** Whom a server lets in. */
    public enum Callers {
        /** Who shows its access token; one is made where none is set. */
        WITH_TOKEN,
        /** Where no token is set, all users of this machine. */
        LOCAL_USERS
    }

    /** For callers with the token. */
    public static Listening at(String host, Optional<Integer> port) {
        return new Listening(
                host, port, Callers.WITH_TOKEN, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, for all users of this machine. */
    public Listening trustingLocalUsers() {
        return new Listening(host, port, Callers.LOCAL_USERS, certificate, key, database, log);
    }

    /** The same over TLS. */
    public Listening withTls(Optional<String> certificateFile, Optional<String> keyFile) {
        return new Listening(host, port, callers, certificateFile, keyFile, database, log);
    }

    /** The same for many users, whose state is kept there. */
    public Listening keepingIn(Optional<DatabaseAddress> address) {
        return new Listening(host, port, callers, certificate, key, address, log);
    }

    /** The same, telling what happens. */
    public Listening telling(Consumer<String> listener) {
        return new Listening(host, port, callers, certificate, key, database, Optional.of(listener));
    }
}
