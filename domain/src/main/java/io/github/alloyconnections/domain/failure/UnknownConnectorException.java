package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.List;

/** Alloy's catalogue knows no connector of that name. */
public final class UnknownConnectorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String asked;
    private final transient List<ConnectorId> near;

    public UnknownConnectorException(String asked, List<ConnectorId> near) {
        super("Alloy knows no connector '" + asked + "'");
        this.asked = asked;
        this.near = List.copyOf(near);
    }

    /** What was asked for. */
    public String asked() {
        return asked;
    }

    /** What may have been meant, best first. */
    public List<ConnectorId> near() {
        return near;
    }
}
