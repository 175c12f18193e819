package io.github.alloyconnections.domain.port.driven;

/** Everything the core needs from the outside. */
public record DrivenPorts(
        ConnectionDirectory directory,
        ConnectionProbe probe,
        ConnectorCatalog catalog,
        PinStore pins,
        ProjectFacts facts,
        AuthorizationGateway authorization,
        AttemptStore attempts,
        TidyingPorts tidying,
        ActionGateway actions,
        ApiShapes shapes,
        KnownUsers users,
        RetiredConnections retired,
        AccountMemory accounts,
        ConnectionMarks marks,
        ProjectLock lock,
        HealthHistory history) {}
