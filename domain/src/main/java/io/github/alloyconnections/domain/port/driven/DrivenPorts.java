package io.github.alloyconnections.domain.port.driven;

/** Everything the core needs from the outside. */
public record DrivenPorts(
        ChoosingPorts choosing,
        AuthorizationGateway authorization,
        AttemptStore attempts,
        TidyingPorts tidying,
        ActionGateway actions,
        ApiShapes shapes,
        ProjectLock lock) {}
