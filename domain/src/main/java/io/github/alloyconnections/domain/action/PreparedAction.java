package io.github.alloyconnections.domain.action;

/**
 * An action with everything it is called with, except for the connection.
 *
 * @param reads whether it is known to change nothing, so that it may be tried again
 */
public record PreparedAction(ActionTarget target, ActionInput input, boolean reads) {}
