package io.github.alloyconnections.domain.port.driven.service;

import io.github.alloyconnections.domain.service.Grant;
import java.util.List;
import java.util.Optional;

/**
 * Which access tokens were made, and what each allows. The tokens are known by a digest that nobody can turn back into
 * one. Thread-safe, also against other processes.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.ProjectFileException}, after which nothing has
 * changed.
 */
public interface GrantBook {

    /** Writes one down; false, and nothing has changed, if there is one of that name. */
    boolean add(Grant grant, String digest);

    /** What the token of this digest allows, whether or not it has ended; empty if it is not known or was revoked. */
    Optional<Grant> find(String digest);

    /** Takes one back for good; empty if there is none of that name. */
    Optional<Grant> revoke(String name);

    /** All that were not taken back, in the order of their names. */
    List<Grant> all();
}
