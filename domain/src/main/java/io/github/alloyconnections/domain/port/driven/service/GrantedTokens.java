package io.github.alloyconnections.domain.port.driven.service;

import io.github.alloyconnections.domain.service.GrantedToken;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.TokenDigest;
import io.github.alloyconnections.domain.service.TokenQuery;
import java.time.Instant;
import java.util.Optional;

/**
 * The access tokens of a service, each with the digest of its text and never the text. Thread-safe, also against other
 * processes.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.ProjectFileException}, after which nothing has
 * changed.
 */
public interface GrantedTokens {

    /** A token, and what its text comes to. */
    record Kept(GrantedToken token, TokenDigest digest) {}

    /** Adds a token, whose id no other has. */
    void add(Kept token);

    /** The token of this id, whether it is over or not. */
    Optional<Kept> find(String id);

    /** A page of those that were added, the newest first; of the same time, by id. */
    Page<GrantedToken> page(TokenQuery query);

    /** Ends the token of this id; one that was ended before keeps that time. Empty if there is none. */
    Optional<GrantedToken> revoke(String id, Instant at);

    /** Forgets tokens that were over by then. */
    void forget(Instant overBy);
}
