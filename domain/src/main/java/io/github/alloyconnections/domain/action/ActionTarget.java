package io.github.alloyconnections.domain.action;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;

/** Which action of which connector. */
public record ActionTarget(ConnectorId connector, ActionId action) {

    @Override
    public String toString() {
        return action + " of " + connector;
    }
}
