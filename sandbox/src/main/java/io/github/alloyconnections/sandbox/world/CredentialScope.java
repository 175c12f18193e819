package io.github.alloyconnections.sandbox.world;

import io.github.alloyconnections.sandbox.http.Caller;

/** In whose context a credential is found when an action runs, whoever's list shows it. */
enum CredentialScope {
    OWNER,
    KEY;

    boolean admits(String context, String owner) {
        return this == OWNER ? context.equals(owner) : context.equals(Caller.KEY_OWNER);
    }
}
