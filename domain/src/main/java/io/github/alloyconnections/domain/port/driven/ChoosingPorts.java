package io.github.alloyconnections.domain.port.driven;

/** What choosing a connection needs from the outside: what there is and works, and what the project and its owner say of it. */
public record ChoosingPorts(
        ConnectionDirectory directory,
        ConnectionProbe probe,
        ConnectorCatalog catalog,
        AccountIdentity identity,
        KnownUsers users,
        PinStore pins,
        ProjectFacts facts,
        RetiredConnections retired,
        AccountMemory accounts,
        MarkStore marks,
        HealthHistory history) {}
