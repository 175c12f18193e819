package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptProgress;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.FirstLook;
import io.github.alloyconnections.domain.attempt.ForgottenAttempt;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.ProbeListener;
import java.util.List;
import java.util.Optional;

/**
 * Making a new connection, and finding it whatever the return of the browser says.
 *
 * <p>An attempt goes on by {@link #advance}, one step at a time: a driver calls it again and again, as often as it likes,
 * and nothing is asked before its time has come. Several drivers, threads and processes may do so at once.
 *
 * <p>Methods that name an attempt throw {@link io.github.alloyconnections.domain.failure.UnknownAttemptException} if the project
 * has none of that name; all throw {@link io.github.alloyconnections.domain.failure.ProjectFileException} if attempts cannot be
 * read or kept.
 */
public interface ForConnecting {

    /** What works already, so that it can be used instead; throws as {@link ForChoosingConnections#decide} does. */
    FirstLook lookFirst(ConnectorId connector, ProbeListener watcher);

    /**
     * How this connector can be connected and what each way asks for; at least one.
     *
     * @param user for whom; empty for the project's own user
     * @throws io.github.alloyconnections.domain.failure.InvalidSettingsException if there is no user to ask for
     * @throws io.github.alloyconnections.domain.failure.RemoteServiceException if Alloy cannot be asked
     */
    List<Way> ways(ConnectorId connector, Optional<UserId> user);

    /**
     * Takes the snapshot and asks Alloy for a new connection.
     *
     * @throws io.github.alloyconnections.domain.failure.WayNotChosenException if there are several ways and none was named, or
     *     another one
     * @throws io.github.alloyconnections.domain.failure.MissingInputsException if the connector wants to know more, or was told
     *     what it does not take
     * @throws io.github.alloyconnections.domain.failure.LostBeginningException if it may have been made: look, before it is
     *     begun again
     * @throws io.github.alloyconnections.domain.failure.InvalidSettingsException if there is no user to make it for, or the
     *     browser cannot be sent to the redirect
     * @throws io.github.alloyconnections.domain.failure.RemoteServiceException if Alloy cannot be asked or says no
     */
    Started begin(ConnectRequest request);

    /**
     * The browser came back. Once a connection is found, a return changes nothing.
     *
     * @param said what the return said went wrong; believed only as far as no connection appears, and only until a return
     *     says nothing of the kind
     */
    Attempt returned(AttemptId id, Optional<Refusal> said);

    /**
     * Goes one step on if it is time: looks, probes, or pins. Trouble with Alloy that may pass is told, not thrown.
     *
     * @throws io.github.alloyconnections.domain.failure.RemoteServiceException if the API key is missing or refused
     */
    AttemptProgress advance(AttemptId id);

    /**
     * Takes an attempt up again that had come to rest without a pin, refused ones too: looks anew, or probes anew what it
     * found.
     */
    Attempt resume(AttemptId id);

    /**
     * A person says which connection is the attempt's: one of its candidates, or, if it has none yet, one that is new in
     * Alloy's list since it began. Of one that was found, and leads to another account than the pin, this is the yes that
     * pins it.
     *
     * @throws io.github.alloyconnections.domain.failure.UnclaimableConnectionException if it cannot be, or another has taken it
     */
    Attempt choose(AttemptId id, ConnectionId connection);

    /**
     * Gives an attempt up: after a last look at Alloy's list it is gone, and neither it nor another attempt pins what it
     * made. Nothing is unpinned, and no connection deleted.
     */
    ForgottenAttempt forget(AttemptId id);

    /** The same for each of these, in this order; those that are not known any more are left out. */
    List<ForgottenAttempt> forget(List<AttemptId> ids);

    /** An attempt as it is now; no call to Alloy. */
    Optional<Attempt> find(AttemptId id);

    /** The project's attempts, newest first; no call to Alloy. */
    List<Attempt> attempts();
}
