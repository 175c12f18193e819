package io.github.alloyconnections.domain.port.host;

import io.github.alloyconnections.domain.service.GrantedToken;
import io.github.alloyconnections.domain.service.NewToken;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.TokenQuery;
import io.github.alloyconnections.domain.service.TokenRequest;
import java.util.Optional;

/**
 * The access tokens of a service for many users, besides the one that its server is started with. Thread-safe.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.ProjectFileException} if the state cannot be had.
 */
public interface ForGrantingAccess {

    /**
     * Makes a token, and writes into the audit who has made it.
     *
     * @param asker who wants it, as the audit names callers
     * @throws IllegalArgumentException if it is {@linkplain TokenRequest#refusal() one that cannot be had}
     */
    NewToken grant(TokenRequest request, String asker);

    /** The token that this text is; empty if it is none, or one that is over. */
    Optional<GrantedToken> met(String text);

    /** What is known of those that were made, the newest first; those that were over a month ago are forgotten. */
    Page<GrantedToken> tokens(TokenQuery query);

    /** Ends a token, and writes into the audit who has; empty if there is none of this id. */
    Optional<GrantedToken> revoke(String id, String asker);
}
