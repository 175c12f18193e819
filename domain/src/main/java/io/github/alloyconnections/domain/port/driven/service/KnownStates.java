package io.github.alloyconnections.domain.port.driven.service;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.service.KnownState;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.StateQuery;
import java.util.List;

/**
 * How all users' connections were last found. It is written by whoever tries them, through
 * {@link io.github.alloyconnections.domain.port.driven.HealthHistory}; that nothing could be learned is never among it.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.ProjectFileException}.
 */
public interface KnownStates {

    /** What is known of one user's connections, each in each context once, in no order. */
    List<KnownState> of(UserId user);

    /** A page of all users', in the order of their ids and, for each, of connections. */
    Page<KnownState> page(StateQuery query);
}
