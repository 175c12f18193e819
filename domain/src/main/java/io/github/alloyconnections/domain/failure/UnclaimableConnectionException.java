package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;

/** A person chose a connection that their attempt cannot have made, or that another attempt has taken. */
public final class UnclaimableConnectionException extends RefusalException {

    private static final long serialVersionUID = 1L;

    private final ConnectionId connection;

    public UnclaimableConnectionException(ConnectionId connection, String reason) {
        super(connection + " cannot be chosen for this attempt: " + reason);
        this.connection = connection;
    }

    public ConnectionId connection() {
        return connection;
    }

    @Override
    public Failure explained(CallerWords words) {
        return failure(
                ErrorCode.UNCLAIMABLE_CONNECTION,
                NextStep.run(CommandName.RECOVER, "lists this project's attempts and how they stand"));
    }
}
