package io.github.alloyconnections.sandbox;

import java.util.Optional;

/** Who a request says it comes from, read from its headers. */
record Caller(KeyCheck key, Optional<String> userId, Optional<String> apiVersion) {

    /** Whose credentials the call may use: the named user's, else those of the API key's own user. */
    String owner() {
        return userId.orElse(Credential.KEY_OWNER);
    }
}
