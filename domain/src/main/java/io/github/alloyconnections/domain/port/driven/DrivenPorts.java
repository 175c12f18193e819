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
        AccountMemory accounts) {

    /** With nothing remembered of accounts. */
    public DrivenPorts(
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
            RetiredConnections retired) {
        this(
                directory,
                probe,
                catalog,
                pins,
                facts,
                authorization,
                attempts,
                tidying,
                actions,
                shapes,
                users,
                retired,
                AccountMemory.none());
    }
}
