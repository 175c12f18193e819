package io.github.alloyconnections.domain.action;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.util.Optional;

/**
 * An action that somebody wants called.
 *
 * @param through the connection to call it through; empty for the pin, or else the {@code working} choice
 */
public record ActionOrder(ActionTarget target, ActionInput input, Optional<ConnectionId> through, Checking checking) {

    /** What becomes of input that does not fit the action's description. */
    public enum Checking {
        /** It is not sent. */
        STRICT,
        /** It is sent all the same, and what does not fit is noted. */
        NOTED
    }

    /** A checked order through whichever connection the project uses. */
    public static ActionOrder of(ActionTarget target, ActionInput input) {
        return new ActionOrder(target, input, Optional.empty(), Checking.STRICT);
    }
}
