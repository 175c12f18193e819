package io.github.alloyconnections.adapter.config.lock;

import java.util.Arrays;
import java.util.Optional;

/** The facts of an entry, by the names that they are written under. */
enum LockKey {
    ID("id"),
    ACCOUNT("account"),
    ACCOUNT_ID("account-id"),
    OWNER("owner"),
    NEWEST("newest");

    private final String written;

    LockKey(String written) {
        this.written = written;
    }

    String written() {
        return written;
    }

    static Optional<LockKey> named(String text) {
        return Arrays.stream(values()).filter(key -> key.written.equals(text)).findFirst();
    }
}
