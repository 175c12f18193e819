package io.github.alloyconnections.domain.usecase;

import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.port.driven.ActionGateway;
import io.github.alloyconnections.domain.port.driven.ApiShapes;
import io.github.alloyconnections.domain.port.driven.AttemptStore;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import io.github.alloyconnections.domain.port.driven.ConnectionProbe;
import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import io.github.alloyconnections.domain.port.driven.KnownUsers;
import io.github.alloyconnections.domain.port.driven.PinStore;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.port.driven.SettingsFile;
import io.github.alloyconnections.domain.port.driven.TidyingPorts;
import io.github.alloyconnections.domain.port.driving.Connectivity;
import io.github.alloyconnections.domain.port.driving.ForSettingUp;
import java.time.Clock;

/** Hands out the core: the driving ports over one set of driven ports. */
public final class ConnectionsCore {

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
            KnownUsers users) {}

    private ConnectionsCore() {}

    /** The core over these ports; safe for use by many threads if they are. */
    public static Connectivity over(DrivenPorts ports, ProbeBudget budget, Clock clock) {
        ChoosingConnections choosing = new ChoosingConnections(ports, budget, clock);
        VerifyingConnections verifying = new VerifyingConnections(ports, budget, clock);
        ActionRuns runs = new ActionRuns(choosing, ports);
        return new Connectivity(
                choosing,
                verifying,
                new PinningConnections(choosing, ports.pins()),
                new BrowsingConnectors(ports.catalog()),
                new Diagnosing(ports, choosing),
                new Connecting(ports, choosing, clock),
                new TidyingUp(ports, budget, clock),
                new CallingActions(ports.actions(), runs),
                new UsingNotion(runs, ports.actions()));
    }

    /** What can be written down before Alloy can be asked. */
    public static ForSettingUp settingUp(SettingsFile file) {
        return new SettingUp(file);
    }
}
