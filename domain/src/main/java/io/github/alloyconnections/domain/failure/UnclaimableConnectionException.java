package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.connection.ConnectionId;

/** A person chose a connection that their attempt cannot have made, or that another attempt has taken. */
public final class UnclaimableConnectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ConnectionId connection;

    public UnclaimableConnectionException(ConnectionId connection, String reason) {
        super(connection + " cannot be chosen for this attempt: " + reason);
        this.connection = connection;
    }

    public ConnectionId connection() {
        return connection;
    }
}
