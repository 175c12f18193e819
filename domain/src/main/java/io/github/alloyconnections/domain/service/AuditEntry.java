package io.github.alloyconnections.domain.service;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * That somebody was told something of a user, or changed it.
 *
 * @param asker who asked, as the service knows callers: which access token was shown
 * @param user whose connections it was about; empty for what concerns the service itself
 * @param connection what was chosen, pinned or called through
 * @param words what came of it, and why
 */
public record AuditEntry(
        Instant at,
        String asker,
        Deed deed,
        Optional<UserId> user,
        Optional<ConnectorId> connector,
        Optional<ConnectionId> connection,
        String words) {

    /** What was done. */
    public enum Deed {
        DECIDED,
        LOOKED,
        PINNED,
        UNPINNED,
        CONNECTING,
        CALLED,
        GRANTED,
        REVOKED;

        /** The word that is published. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
