package io.github.alloyconnections.domain.usecase.probing;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.Health.Belonging;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.health.ProbeOutcome.AccessDenied;
import io.github.alloyconnections.domain.health.ProbeOutcome.Answered;
import io.github.alloyconnections.domain.health.ProbeOutcome.Cause;
import io.github.alloyconnections.domain.health.ProbeOutcome.CredentialNotFound;
import io.github.alloyconnections.domain.health.ProbeOutcome.Inconclusive;
import io.github.alloyconnections.domain.health.ProbeOutcome.ProviderError;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

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
        Finding finding = first.outcome()
                .match(new ProbeOutcome.Cases<>(
                        this::answered,
                        this::providerError,
                        this::accessDenied,
                        missing -> {
                            asksOn.run();
                            return notFound(entry, missing);
                        },
                        unprobed -> Finding.of(HealthState.UNVERIFIABLE, unprobed.call(), unprobed.message())
                                .next("pick one that reads from 'alloy-connections actions " + connector
                                        + "', and keep it as probe." + connector + " in alloy-connections.conf"),
                        this::inconclusive));
        Instant end = clock.instant();
        TrialClock.Tried tried = clock.tried(entry.id(), owner, first.took().plus(Duration.between(start, end)), end);
        Health health = finding.at(tried.took(), tried.at());
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

    private Finding answered(Answered answer) {
        Finding working = new Finding(
                HealthState.WORKING, HealthTable.proof(answer), none(), answer.count(), none(), Optional.empty());
        boolean nothingShared =
                connector.value().equalsIgnoreCase("notion") && answer.count().equals(OptionalInt.of(0));
        return nothingShared ? working.next("share pages with the integration: none is visible to it yet") : working;
    }

    private Finding providerError(ProviderError error) {
        String said = error.code() + (error.message().isEmpty() ? "" : ": " + error.message());
        HealthState state = HealthTable.of(error);
        Finding finding = Finding.of(state, error.call() + " answered " + error.code(), said);
        return switch (state) {
            case LIMITED -> finding.next("share what is needed with the integration, or grant it the capability");
            case NEEDS_RECONNECT -> finding.next("connect again");
            default -> finding.next("try again later");
        };
    }

    /** A 401 or 403 is the connection's only if the key itself is fine. */
    private Finding accessDenied(AccessDenied denied) {
        String said = denied.call() + " answered " + denied.status();
        if (!key.isKnownToBeFine()) {
            return unknown(said, "and whether the API key is fine could not be checked");
        }
        return Finding.of(HealthState.NEEDS_RECONNECT, said, "access refused, while the API key is fine")
                .next("connect again");
    }

    /** Where something else than Alloy answered, it may answer everything: then that is the trouble, and no verdict. */
    private Finding inconclusive(Inconclusive open) {
        if (open.cause() == Cause.NOT_ALLOY) {
            key.isKnownToBeFine();
        } else if (open.cause() == Cause.NOT_RECORDED) {
            return Finding.of(HealthState.UNKNOWN, open.call(), open.message())
                    .next("decide in the project itself, where it can be asked");
        }
        return unknown(open.call(), open.message());
    }

    /** Not found as whom calls run: it may be of whom the pin was written for, or of the API key's own user. */
    private Finding notFound(ConnectionEntry entry, CredentialNotFound missing) {
        String here = missing.call() + " as " + owner + ": credential not found";
        return writtenFor(entry)
                .flatMap(other -> ofPin(entry, other, here))
                .orElseGet(() -> owner.equals(Owner.key())
                        ? Finding.of(HealthState.UNUSABLE, here, "not found as the key's own user; set ALLOY_USER_ID")
                                .next("set ALLOY_USER_ID to the user it belongs to; 'alloy-connections verify "
                                        + entry.id() + "' looks for that user")
                        : ofKey(entry, here));
    }

    /** For whom the pin was written, if that is neither whom calls run as nor the key's own user, who is asked anyway. */
    private Optional<Owner> writtenFor(ConnectionEntry entry) {
        return entry.pinned()
                ? ports.pins()
                        .read(connector)
                        .flatMap(Pin::owner)
                        .filter(other -> !other.equals(owner) && !other.equals(Owner.key()))
                : Optional.empty();
    }

    private Optional<Finding> ofPin(ConnectionEntry entry, Owner other, String here) {
        return probe(entry, other)
                .match(new ProbeOutcome.Cases<>(
                        answer -> Optional.of(foreign(other, HealthState.WORKING, here, HealthTable.proof(answer))),
                        error -> Optional.of(refused(other, error, here)),
                        denied -> Optional.empty(),
                        missing -> Optional.empty(),
                        unprobed -> Optional.empty(),
                        open -> Optional.of(unknown(here, "as " + other + ": " + open.message()))));
    }

    private Finding ofKey(ConnectionEntry entry, String here) {
        return probe(entry, Owner.key())
                .match(new ProbeOutcome.Cases<>(
                        answer -> foreign(Owner.key(), HealthState.WORKING, here, HealthTable.proof(answer)),
                        error -> refused(Owner.key(), error, here),
                        denied -> unknown(here, "the API key's own user was answered " + denied.status()),
                        both -> nowhere(entry, here),
                        unprobed -> unknown(here, unprobed.message()),
                        open -> unknown(here, "as the API key's own user: " + open.message())));
    }

    private Finding refused(Owner other, ProviderError error, String here) {
        return foreign(other, HealthTable.of(error), here, error.call() + " answered " + error.code());
    }

    private Finding foreign(Owner other, HealthState state, String here, String there) {
        return Finding.of(
                        HealthState.WRONG_OWNER,
                        here + "; as " + other + ": " + there,
                        "it belongs to " + other + ", not to " + owner)
                .next(Belongings.advice(other, state))
                .of(new Belonging(other, state));
    }

    private Finding nowhere(ConnectionEntry entry, String here) {
        String proof = here + "; the same as the API key's own user";
        Optional<Boolean> listed = entry.listed() ? Optional.of(true) : listedForKey(entry);
        if (listed.isEmpty()) {
            return unknown(proof, "and the API key's own list could not be read");
        }
        if (listed.get()) {
            return Finding.of(HealthState.UNUSABLE, proof, "it is listed, but no call finds its credential")
                    .next("recreate it; check the connector's data");
        }
        return Finding.of(HealthState.GONE, proof, "no call finds it and no list shows it")
                .next("see whether it is another user's: 'alloy-connections verify " + entry.id()
                        + "' asks the key's users");
    }

    private Optional<Boolean> listedForKey(ConnectionEntry entry) {
        try {
            return Optional.of(ports.directory().list(connector, Owner.key()).connections().stream()
                    .anyMatch(connection -> connection.id().equals(entry.id())));
        } catch (RemoteServiceException e) {
            boolean noSuchList = e.kind() == Kind.NOT_FOUND || e.kind() == Kind.REFUSED_INPUT;
            return noSuchList ? Optional.of(false) : Optional.empty();
        }
    }

    private static Finding unknown(String call, String why) {
        return Finding.of(HealthState.UNKNOWN, call, why).next("try again later");
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
