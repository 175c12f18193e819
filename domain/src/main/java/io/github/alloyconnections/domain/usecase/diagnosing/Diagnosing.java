package io.github.alloyconnections.domain.usecase.diagnosing;

import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.diagnosis.Check.Subject;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driven.ApiShapes;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driving.ForChoosingConnections;
import io.github.alloyconnections.domain.port.driving.ForDiagnosing;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.usecase.choosing.CandidateReasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at one thing after another, until one fails that the rest depend on. */
public final class Diagnosing implements ForDiagnosing {

    private static final NextStep STATUS =
            NextStep.run(CommandName.STATUS, "shows each setting and where it comes from");
    private static final NextStep SETUP =
            NextStep.run(CommandName.SETUP, "asks for the key, tries it, and chooses a connection");
    private static final NextStep AGAIN =
            NextStep.run(CommandName.DOCTOR, "again, when the network or Alloy has recovered");
    private static final NextStep LIST =
            NextStep.run(CommandName.WHICH, "shows what became of each connection, and why");

    private static final String KEY = "API key";
    private static final String CONNECTIONS = "usable connection";
    private static final String NEEDS = "not looked at before this passes: ";

    private static final NextStep USE = NextStep.run(CommandName.USE, "chooses one that works and pins it");

    private final ChoosingPorts ports;
    private final ApiShapes shapes;
    private final ForChoosingConnections choosing;

    public Diagnosing(ChoosingPorts ports, ApiShapes shapes, ForChoosingConnections choosing) {
        this.ports = ports;
        this.shapes = shapes;
        this.choosing = choosing;
    }

    @Override
    public List<Check> examine(ConnectorId connector) {
        Optional<RemoteServiceException> trouble = Optional.empty();
        List<Connector> known = List.of();
        try {
            known = ports.catalog().connectors();
        } catch (RemoteServiceException e) {
            trouble = Optional.of(e);
        } catch (InvalidSettingsException | ProjectFileException e) {
            return withoutAsking();
        }
        List<Check> checks = new ArrayList<>();
        Check address = new AddressCheck(shown())
                .of(
                        trouble,
                        () -> ports.directory().list(connector, ports.facts().owner()));
        checks.add(address);
        checks.addAll(ports.facts().fileChecks());
        if (address.result() == Result.FAILED) {
            checks.add(new Check(Subject.KEY, KEY, Result.SKIPPED, NEEDS + address.name(), none()));
            checks.addAll(skipped(address));
            return checks;
        }
        Check key = key(trouble, known.size());
        checks.add(key);
        if (trouble.isEmpty()) {
            checks.addAll(new ProbeRemarks(ports.facts().settings(), known).checks());
        }
        checks.addAll(key.result() == Result.FAILED ? skipped(key) : connections(connector));
        return checks;
    }

    /** The settings themselves keep Alloy from being asked; the checks of the files say which and why. */
    private List<Check> withoutAsking() {
        List<Check> checks = new ArrayList<>(ports.facts().fileChecks());
        String why = NEEDS + "settings";
        checks.add(new Check(Subject.SETTINGS, AddressCheck.NAME, Result.SKIPPED, why, none()));
        checks.add(new Check(Subject.KEY, KEY, Result.SKIPPED, why, none()));
        checks.addAll(skipped(new Check(Subject.SETTINGS, "settings", Result.FAILED, why, none())));
        return checks;
    }

    @Override
    public ConformanceReport conformance(ConnectorId connector) {
        return shapes.compare(connector, ports.facts().owner());
    }

    private SettingsShown shown() {
        return new SettingsShown(ports.facts().settings());
    }

    private Check key(Optional<RemoteServiceException> trouble, int known) {
        if (trouble.isEmpty()) {
            return Check.passed(Subject.KEY, KEY, "accepted; " + known + " connectors can be connected");
        }
        RemoteServiceException e = trouble.get();
        return AddressCheck.isNoCatalogue(e)
                ? Check.of(Subject.KEY, KEY, Result.WARNING, "not checked: " + e.getMessage(), STATUS)
                : failed(e, KEY, e.kind() == Kind.KEY_MISSING ? "" : shown().of("ALLOY_API_KEY"));
    }

    private List<Check> connections(ConnectorId connector) {
        try {
            Decision decision = choosing.decide(connector, SelectionPolicy.working(), ProbeListener.none());
            if (decision.outcome() == Outcome.NOTHING_USABLE
                    && decision.candidates().isEmpty()
                    && decision.elsewhere().isEmpty()) {
                return nobodys(connector, decision);
            }
            return List.of(usable(connector, decision), pin(connector, decision));
        } catch (RemoteServiceException e) {
            return List.of(
                    failed(e, CONNECTIONS, ""),
                    new Check(Subject.PIN, "pin", Result.SKIPPED, NEEDS + CONNECTIONS, none()));
        } catch (ProjectFileException e) {
            return List.of(Check.of(Subject.FILES, "pin", Result.FAILED, String.valueOf(e.getMessage()), STATUS));
        } catch (InvalidSettingsException e) {
            return List.of(
                    Check.of(Subject.SETTINGS, CONNECTIONS, Result.FAILED, String.valueOf(e.getMessage()), STATUS),
                    new Check(Subject.PIN, "pin", Result.SKIPPED, NEEDS + CONNECTIONS, none()));
        }
    }

    private List<Check> nobodys(ConnectorId connector, Decision decision) {
        Check none = new NobodysConnections(ports.users(), shown())
                .explain(
                        CONNECTIONS, decision.reason(), connector, ports.facts().owner());
        Check pin = pin(connector, decision);
        return List.of(none, new Check(pin.subject(), pin.name(), pin.result(), pin.detail(), none.remedy()));
    }

    private Check usable(ConnectorId connector, Decision decision) {
        Optional<Health> health = decision.chosen().flatMap(ConnectionEntry::health);
        if (health.isPresent()) {
            String said = decision.chosen().get().id() + ": " + CandidateReasons.why(health.get());
            return decision.verified()
                    ? Check.passed(Subject.CONNECTIONS, CONNECTIONS, said)
                    : Check.of(Subject.CONNECTIONS, CONNECTIONS, Result.WARNING, said, ProbeRemarks.teach(connector));
        } else if (decision.elsewhere().isPresent()) {
            return Check.of(
                    Subject.OWNER,
                    CONNECTIONS,
                    Result.FAILED,
                    decision.reason(),
                    new OwnerRemedy(ports.facts().settings())
                            .of(decision.elsewhere().get()));
        } else if (decision.outcome() == Outcome.AMBIGUOUS) {
            return Check.of(Subject.CONNECTIONS, CONNECTIONS, Result.WARNING, decision.reason(), LIST);
        } else if (decision.outcome() == Outcome.CANNOT_TELL) {
            return Check.of(Subject.UPSTREAM, CONNECTIONS, Result.FAILED, decision.reason(), AGAIN);
        }
        return Check.of(owners(decision), CONNECTIONS, Result.FAILED, decision.reason(), LIST);
    }

    private static Subject owners(Decision decision) {
        boolean foreign = decision.candidates().stream()
                .flatMap(candidate -> candidate.entry().health().stream())
                .anyMatch(found -> found.state() == HealthState.WRONG_OWNER);
        return foreign ? Subject.OWNER : Subject.CONNECTIONS;
    }

    private Check pin(ConnectorId connector, Decision decision) {
        Optional<Pin> pin = ports.pins().read(connector);
        Optional<Health> health = decision.candidates().stream()
                .map(Candidate::entry)
                .filter(ConnectionEntry::pinned)
                .findFirst()
                .flatMap(ConnectionEntry::health);
        if (pin.isEmpty()) {
            return pinCheck(Result.WARNING, "no pin is set");
        } else if (pin.get().id().isEmpty()) {
            return pinCheck(
                    Result.FAILED,
                    pin.get().origin() + " holds no connection id: " + pin.get().whyNone());
        } else if (health.isEmpty()) {
            return pinCheck(Result.WARNING, "could not be tried in time");
        } else if (health.get().state().isUsable()) {
            return Check.passed(Subject.PIN, "pin", CandidateReasons.why(health.get()));
        }
        if (health.get().state() == HealthState.UNVERIFIABLE) {
            return Check.of(
                    Subject.PIN,
                    "pin",
                    Result.WARNING,
                    CandidateReasons.why(health.get()),
                    ProbeRemarks.teach(connector));
        }
        return pinCheck(
                health.get().state().isDead() ? Result.FAILED : Result.WARNING, CandidateReasons.why(health.get()));
    }

    private static Check pinCheck(Result result, String detail) {
        return Check.of(Subject.PIN, "pin", result, detail, USE);
    }

    private static List<Check> skipped(Check because) {
        String why = NEEDS + because.name();
        return List.of(
                new Check(Subject.CONNECTIONS, CONNECTIONS, Result.SKIPPED, why, none()),
                new Check(Subject.PIN, "pin", Result.SKIPPED, why, none()));
    }

    private static Check failed(RemoteServiceException e, String name, String settings) {
        Subject subject = switch (e.kind()) {
            case KEY_MISSING, KEY_REFUSED, KEY_FORBIDDEN -> Subject.KEY;
            case REFUSED_INPUT, NOT_FOUND, WRONG_ADDRESS -> Subject.SETTINGS;
            default -> Subject.UPSTREAM;
        };
        NextStep remedy = e.kind() == Kind.KEY_MISSING ? SETUP : subject == Subject.UPSTREAM ? AGAIN : STATUS;
        return Check.of(subject, name, Result.FAILED, e.getMessage() + settings, remedy);
    }

    private static Optional<NextStep> none() {
        return Optional.empty();
    }
}
