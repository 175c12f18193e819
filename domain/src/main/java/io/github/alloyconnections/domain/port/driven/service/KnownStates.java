package io.github.alloyconnections.domain.port.driven.service;

import io.github.alloyconnections.domain.service.KnownState;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.StateQuery;

/**
 * How all users' connections were last found. It is written by whoever tries them, through
 * {@link io.github.alloyconnections.domain.port.driven.HealthHistory}; that nothing could be learned is never among it.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.ProjectFileException}.
 */
public interface KnownStates {

    /** A page of all users', each connection in each context once, in the order of users' ids and then of connections'. */
    Page<KnownState> page(StateQuery query);
}
