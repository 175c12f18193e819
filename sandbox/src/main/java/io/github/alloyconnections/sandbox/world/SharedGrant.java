package io.github.alloyconnections.sandbox.world;

/** In the preset {@code shared-grant}, deleting a second twin revokes the grant that the others live on. */
public final class SharedGrant {

    private static final int SURVIVED_DELETIONS = 1;

    private final boolean shared;
    private final CredentialStore store;

    public SharedGrant(Preset preset, CredentialStore store) {
        this.shared = preset == Preset.SHARED_GRANT;
        this.store = store;
    }

    public Condition condition(Credential credential) {
        return shared && store.removals() > SURVIVED_DELETIONS
                ? Condition.REVOKED
                : credential.behaviour().condition();
    }
}
