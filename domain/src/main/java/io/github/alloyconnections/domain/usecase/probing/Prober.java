package io.github.alloyconnections.domain.usecase.probing;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.health.ProbeOutcome.AccessDenied;
import io.github.alloyconnections.domain.health.ProbeOutcome.Answered;
import io.github.alloyconnections.domain.health.ProbeOutcome.Cause;
import io.github.alloyconnections.domain.health.ProbeOutcome.CredentialNotFound;
import io.github.alloyconnections.domain.health.ProbeOutcome.Inconclusive;
import io.github.alloyconnections.domain.health.ProbeOutcome.NotProbeable;
import io.github.alloyconnections.domain.health.ProbeOutcome.ProviderError;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Judges one connection after another for one run: probes, tries the other owner, and reads the verdict table. */
public final class Prober {

    private final ChoosingPorts ports;
    private final ConnectorId connector;
    private final Optional<ActionId> action;
    private final TrialClock clock;
    private final Owner owner;
    private final EarlyProbe early;
    private final KeyCheck key;

    public Prober(ChoosingPorts ports, ConnectorId connector, Optional<ActionId> action, Clock clock) {
        this(ports, ports.facts().owner(), connector, action, clock);
    }

    /** Judges what belongs to this owner, whoever the project's own is. */
    public Prober(ChoosingPorts ports, Owner owner, ConnectorId connector, Optional<ActionId> action, Clock clock) {
        this(ports, owner, connector, action, EarlyProbe.none(), clock);
    }

    /** Judges in the project's own context; one of them was asked already. */
    public Prober(
            ChoosingPorts ports, ConnectorId connector, Optional<ActionId> action, EarlyProbe early, Clock clock) {
        this(ports, ports.facts().owner(), connector, action, early, clock);
    }

    private Prober(
            ChoosingPorts ports,
            Owner owner,
            ConnectorId connector,
            Optional<ActionId> action,
            EarlyProbe early,
            Clock clock) {
        this.ports = ports;
        this.connector = connector;
        this.action = action;
        this.clock = TrialClock.over(clock);
        this.owner = owner;
        this.early = early;
        this.key = new KeyCheck(ports.catalog());
    }

    /** Whose connections it judges. */
    public ConnectorId connector() {
        return connector;
    }

    /** What this connection's health is; throws only when the API key itself is refused or the run interrupted. */
    public Health judge(ConnectionEntry entry) {
        return judge(entry, () -> {});
    }

    /** The same, telling when the first answer did not settle it and others are asked of it. */
    public Health judge(ConnectionEntry entry, Runnable asksOn) {
        clock.trying(owner);
        EarlyProbe.Answer first = early.of(entry.id()).orElseGet(() -> asked(entry));
        Instant start = clock.instant();
        UndatedHealth undated = first.outcome().accept(new Reading(entry, asksOn));
        Instant end = clock.instant();
        TrialClock.Tried tried = clock.tried(entry.id(), owner, first.took().plus(Duration.between(start, end)), end);
        Health health = undated.at(tried.took(), tried.at());
        if (action.isEmpty()) {
            HealthNote.of(connector, entry.id(), owner, health).ifPresent(ports.history()::learnt);
        }
        return health;
    }

    private EarlyProbe.Answer asked(ConnectionEntry entry) {
        Instant start = clock.instant();
        ProbeOutcome outcome = probe(entry, owner);
        return new EarlyProbe.Answer(outcome, Duration.between(start, clock.instant()));
    }

    private ProbeOutcome probe(ConnectionEntry entry, Owner as) {
        return ports.probe().probe(entry.id(), connector, as, action);
    }

    /** What the first answer means; only one that finds no credential leads to more questions. */
    private final class Reading implements ProbeOutcome.Visitor<UndatedHealth> {

        private final ConnectionEntry entry;
        private final Runnable asksOn;

        private Reading(ConnectionEntry entry, Runnable asksOn) {
            this.entry = entry;
            this.asksOn = asksOn;
        }

        @Override
        public UndatedHealth answered(Answered answer) {
            return new UndatedHealth(
                    HealthState.WORKING,
                    HealthTable.proof(answer),
                    Optional.empty(),
                    answer.count(),
                    answer.next(),
                    Optional.empty());
        }

        @Override
        public UndatedHealth providerError(ProviderError error) {
            String said = error.code() + (error.message().isEmpty() ? "" : ": " + error.message());
            HealthState state = HealthTable.of(error);
            UndatedHealth undated = UndatedHealth.of(state, error.call() + " answered " + error.code(), said);
            return switch (state) {
                case LIMITED -> undated.next("share what is needed with the integration, or grant it the capability");
                case NEEDS_RECONNECT -> undated.next("connect again");
                default -> undated.next("try again later");
            };
        }

        /** A 401 or 403 is the connection's only if the key itself is fine. */
        @Override
        public UndatedHealth accessDenied(AccessDenied denied) {
            String said = denied.call() + " answered " + denied.status();
            if (!key.isKnownToBeFine()) {
                return UndatedHealth.unknown(said, "and whether the API key is fine could not be checked");
            }
            return UndatedHealth.of(HealthState.NEEDS_RECONNECT, said, "access refused, while the API key is fine")
                    .next("connect again");
        }

        @Override
        public UndatedHealth credentialNotFound(CredentialNotFound missing) {
            asksOn.run();
            return new OwnerLookup(ports, connector, owner, Prober.this::probe).of(entry, missing);
        }

        @Override
        public UndatedHealth notProbeable(NotProbeable unprobed) {
            return UndatedHealth.of(HealthState.UNVERIFIABLE, unprobed.call(), unprobed.message())
                    .next("pick one that reads from 'alloy-connections actions " + connector
                            + "', and keep it as probe." + connector + " in alloy-connections.conf");
        }

        /** Where something else than Alloy answered, it may answer everything: then that is the trouble, and no verdict. */
        @Override
        public UndatedHealth inconclusive(Inconclusive open) {
            if (open.cause() == Cause.NOT_ALLOY) {
                key.isKnownToBeFine();
            } else if (open.cause() == Cause.NOT_RECORDED) {
                return UndatedHealth.of(HealthState.UNKNOWN, open.call(), open.message())
                        .next("decide in the project itself, where it can be asked");
            }
            return UndatedHealth.unknown(open.call(), open.message());
        }
    }
}
