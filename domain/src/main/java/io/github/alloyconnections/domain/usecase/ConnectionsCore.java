package io.github.alloyconnections.domain.usecase;

import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
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
        ChoosingPorts own = ports.choosing();
        ChoosingConnections choosing = new ChoosingConnections(own, budget, clock);
        ActionRuns runs = new ActionRuns(choosing, ports.actions(), own.catalog(), own.facts());
        return new Core(
                choosing,
                new VerifyingConnections(own, budget, clock),
                new PinningConnections(choosing, own.pins(), own.facts(), ports.lock()),
                new BrowsingConnectors(own.catalog()),
                new Diagnosing(own, ports.shapes(), choosing),
                new Connecting(own, ports.attempts(), ports.authorization(), choosing, clock),
                new TidyingUp(own, ports.tidying(), ports.lock(), budget, clock),
                new RetiringConnections(own, clock),
                new CallingActions(ports.actions(), runs),
                new NamingConnections(own, clock),
                new FindingOwners(own, budget, clock),
                new Checking(own, ports.lock(), ports.tidying().usages(), choosing, budget, clock),
                new Watching(own.history(), ports.tidying().pause(), choosing, clock),
                new RecordingDecisions(own, budget, clock));
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
