package io.github.alloyconnections.domain.usecase;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.diagnosis.Advice;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.diagnosis.Check.Subject;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinStatus;
import io.github.alloyconnections.domain.port.driving.ForDiagnosing;
import io.github.alloyconnections.domain.port.driving.ForVerifyingConnections;
import io.github.alloyconnections.domain.usecase.ConnectionsCore.DrivenPorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at one thing after another, until one fails that the rest depend on. */
final class Diagnosing implements ForDiagnosing {

    private static final Advice STATUS =
            new Advice("alloy-connections status", "shows each setting and where it comes from");

    private final DrivenPorts ports;
    private final ForVerifyingConnections verifying;

    Diagnosing(DrivenPorts ports, ForVerifyingConnections verifying) {
        this.ports = ports;
        this.verifying = verifying;
    }

    @Override
    public List<Check> examine(ConnectorId connector) {
        List<Check> checks = new ArrayList<>(ports.facts().fileChecks());
        Check key = key();
        checks.add(key);
        Check connections = key.result() == Result.FAILED
                ? skipped(Subject.CONNECTIONS, "connections", key.name())
                : connections(connector);
        checks.add(connections);
        checks.add(
                connections.result() == Result.FAILED || connections.result() == Result.SKIPPED
                        ? skipped(Subject.PIN, "pin", connections.name())
                        : pin(connector));
        return checks;
    }

    private Check key() {
        try {
            int known = ports.catalog().connectors().size();
            return Check.passed(Subject.KEY, "API key", "accepted; " + known + " connectors can be connected");
        } catch (RemoteServiceException e) {
            boolean noCatalogue = e.kind() == RemoteServiceException.Kind.NOT_FOUND;
            return noCatalogue
                    ? Check.of(Subject.KEY, "API key", Result.WARNING, "not checked: " + e.getMessage(), STATUS)
                    : failed(e, "API key");
        }
    }

    private Check connections(ConnectorId connector) {
        Owner owner = ports.facts().owner();
        try {
            int count = ports.directory().list(connector, owner).connections().size();
            if (count == 0) {
                return Check.of(
                        Subject.CONNECTIONS,
                        "connections",
                        Result.WARNING,
                        owner + " has no " + connector + " connection",
                        STATUS);
            }
            return Check.passed(Subject.CONNECTIONS, "connections", owner + " has " + count + " of " + connector);
        } catch (RemoteServiceException e) {
            return failed(e, "connections");
        }
    }

    private Check pin(ConnectorId connector) {
        try {
            PinStatus status = verifying.status(connector);
            Optional<Health> health = status.entry().flatMap(entry -> entry.health());
            if (status.pin().isEmpty()) {
                return pinCheck(Result.WARNING, "no pin is set");
            } else if (health.isEmpty()) {
                return pinCheck(Result.FAILED, status.pin().map(Pin::origin).orElse("the pin") + " holds no id");
            } else if (health.get().state().isDead()) {
                return pinCheck(Result.FAILED, Recording.why(health.get()));
            } else if (health.get().state().isUsable()) {
                return Check.passed(Subject.PIN, "pin", Recording.why(health.get()));
            }
            return pinCheck(Result.WARNING, Recording.why(health.get()));
        } catch (RemoteServiceException e) {
            return failed(e, "pin");
        } catch (ProjectFileException e) {
            return Check.of(Subject.FILES, "pin", Result.FAILED, String.valueOf(e.getMessage()), STATUS);
        }
    }

    private static Check pinCheck(Result result, String detail) {
        Advice use = new Advice("alloy-connections use", "chooses one that works and pins it");
        return Check.of(Subject.PIN, "pin", result, detail, use);
    }

    private static Check skipped(Subject subject, String name, String because) {
        return new Check(subject, name, Result.SKIPPED, "needs the check '" + because + "' to pass", Optional.empty());
    }

    private static Check failed(RemoteServiceException e, String name) {
        Subject subject = switch (e.kind()) {
            case KEY_MISSING, KEY_REFUSED, KEY_FORBIDDEN -> Subject.KEY;
            case REFUSED_INPUT, NOT_FOUND -> Subject.OWNER;
            default -> Subject.UPSTREAM;
        };
        Advice remedy = subject == Subject.UPSTREAM
                ? new Advice("alloy-connections doctor", "again, when the network or Alloy has recovered")
                : STATUS;
        return Check.of(subject, name, Result.FAILED, String.valueOf(e.getMessage()), remedy);
    }
}
