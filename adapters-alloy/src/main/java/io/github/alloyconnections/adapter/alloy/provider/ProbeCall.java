package io.github.alloyconnections.adapter.alloy.provider;

import io.github.alloyconnections.domain.connection.ConnectorId;

/** A call that proves whether a connection works. */
public record ProbeCall(ActionCall call, AnswerCheck recognition) {

    /** The same through the connector as the caller spells it. */
    public ProbeCall spelled(ConnectorId connector) {
        return new ProbeCall(new ActionCall(connector, call.action(), call.parts(), call.reads()), recognition);
    }

    /** The call as a person knows it. */
    public String name() {
        return call.action().value();
    }
}
