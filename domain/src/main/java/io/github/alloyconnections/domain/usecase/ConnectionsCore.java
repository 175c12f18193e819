package io.github.alloyconnections.domain.usecase;

import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.port.driven.DrivenPorts;
import io.github.alloyconnections.domain.port.driven.SettingsFile;
import io.github.alloyconnections.domain.port.driven.service.AuditTrail;
import io.github.alloyconnections.domain.port.driven.service.Deliveries;
import io.github.alloyconnections.domain.port.driven.service.EventSender;
import io.github.alloyconnections.domain.port.driven.service.GrantedTokens;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.driving.ForSettingUp;
import io.github.alloyconnections.domain.port.host.ForGrantingAccess;
import io.github.alloyconnections.domain.port.host.ForTellingOfEvents;
import io.github.alloyconnections.domain.usecase.calling.ActionRuns;
import io.github.alloyconnections.domain.usecase.calling.BrowsingConnectors;
import io.github.alloyconnections.domain.usecase.calling.CallingActions;
import io.github.alloyconnections.domain.usecase.checking.Checking;
import io.github.alloyconnections.domain.usecase.choosing.ChoosingConnections;
import io.github.alloyconnections.domain.usecase.choosing.PinningConnections;
import io.github.alloyconnections.domain.usecase.choosing.SettingUp;
import io.github.alloyconnections.domain.usecase.choosing.VerifyingConnections;
import io.github.alloyconnections.domain.usecase.connecting.Connecting;
import io.github.alloyconnections.domain.usecase.diagnosing.Diagnosing;
import io.github.alloyconnections.domain.usecase.granting.GrantingAccess;
import io.github.alloyconnections.domain.usecase.naming.NamingConnections;
import io.github.alloyconnections.domain.usecase.owning.FindingOwners;
import io.github.alloyconnections.domain.usecase.recording.RecordingDecisions;
import io.github.alloyconnections.domain.usecase.telling.Telling;
import io.github.alloyconnections.domain.usecase.tidying.RetiringConnections;
import io.github.alloyconnections.domain.usecase.tidying.TidyingUp;
import io.github.alloyconnections.domain.usecase.watching.Watching;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Hands out the core: the driving ports over one set of driven ports. */
public final class ConnectionsCore {

    private ConnectionsCore() {}

    /** The core over these ports; safe for use by many threads if they are. */
    public static Core over(DrivenPorts ports, ProbeBudget budget, Clock clock) {
        ChoosingConnections choosing = new ChoosingConnections(ports, budget, clock);
        VerifyingConnections verifying = new VerifyingConnections(ports, budget, clock);
        ActionRuns runs = new ActionRuns(choosing, ports);
        return new Core(
                choosing,
                verifying,
                new PinningConnections(choosing, ports),
                new BrowsingConnectors(ports.catalog()),
                new Diagnosing(ports, choosing),
                new Connecting(ports, choosing, clock),
                new TidyingUp(ports, budget, clock),
                new RetiringConnections(ports, clock),
                new CallingActions(ports.actions(), runs),
                new NamingConnections(ports, clock),
                new FindingOwners(ports, budget, clock),
                new Checking(ports, choosing, budget, clock),
                new Watching(ports, choosing, clock),
                new RecordingDecisions(ports, budget, clock));
    }

    /**
     * The access tokens of a service for many users.
     *
     * @param random where their texts come from: one that nobody can foresee, such as a {@code SecureRandom}
     */
    public static ForGrantingAccess granting(
            GrantedTokens tokens, AuditTrail audit, Clock clock, RandomGenerator random) {
        return new GrantingAccess(tokens, audit, clock, random);
    }

    /** The events of a service for many users, sent to who wants to hear of them. */
    public static ForTellingOfEvents telling(Deliveries deliveries, EventSender sender, Clock clock) {
        return new Telling(deliveries, sender, clock);
    }

    /** What can be written down before Alloy can be asked. */
    public static ForSettingUp settingUp(SettingsFile file) {
        return new SettingUp(file);
    }
}
