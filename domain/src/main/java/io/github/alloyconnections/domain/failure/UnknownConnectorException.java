package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;

/** Alloy's catalogue knows no connector of that name. */
public final class UnknownConnectorException extends RefusalException {

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

    @Override
    public Failure explained(CallerWords words) {
        return failure(
                ErrorCode.UNKNOWN_CONNECTOR,
                guess(near),
                NextStep.run(CommandName.CONNECTORS, "lists what can be connected"));
    }
}
