package io.github.alloyconnections.domain.usecase.checking;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.finding.FilePlace;
import io.github.alloyconnections.domain.finding.Finding;
import io.github.alloyconnections.domain.finding.Finding.Kind;
import io.github.alloyconnections.domain.finding.Finding.Severity;
import io.github.alloyconnections.domain.lock.LockEntry;
import io.github.alloyconnections.domain.lock.LockFile;
import io.github.alloyconnections.domain.lock.LockedConnection;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driven.PinStore;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is written down of one connector's connection: by the project's pin, and by the team's lock. What there is to say
 * of that needs nobody to be asked.
 */
record Agreement(ConnectorId connector, Optional<Pin> pin, Optional<LockEntry> entry, String lock, boolean locked) {

    static final NextStep UPDATE = NextStep.run(
            CommandName.CHECK.with("--update"), "writes down that what is pinned is what the team agreed on");

    static Agreement on(ConnectorId connector, Optional<LockFile> lock, PinStore pins, String file) {
        return new Agreement(
                connector, pins.read(connector), lock.flatMap(all -> all.of(connector)), file, lock.isPresent());
    }

    /** What this checkout uses. */
    Optional<ConnectionId> pinned() {
        return pin.flatMap(Pin::id);
    }

    Optional<LockedConnection> agreed() {
        return entry.map(LockEntry::connection);
    }

    /** What programs of this checkout use or, where nothing is pinned, as on a machine that builds it, the team's. */
    Optional<ConnectionId> subject() {
        return pinned().or(() -> agreed().map(LockedConnection::id));
    }

    /** Both, the subject first. */
    Set<ConnectionId> named() {
        Set<ConnectionId> ids = new LinkedHashSet<>();
        pinned().ifPresent(ids::add);
        agreed().ifPresent(team -> ids.add(team.id()));
        return ids;
    }

    /** Where the lock names its connection. */
    Optional<FilePlace> lockPlace() {
        return entry.map(each -> FilePlace.of(lock, each.idLine()));
    }

    /** Where the subject is named: a pin that is set in the environment stands in no file. */
    Optional<FilePlace> place() {
        return pin.flatMap(written -> FilePlace.shown(written.origin())).or(this::lockPlace);
    }

    /** The lines of the lock that this one stands for; the pin's own if it is the pin alone. */
    Optional<FilePlace> placeOf(ConnectionId id) {
        return pinned().equals(Optional.of(id)) ? place() : lockPlace();
    }

    List<Finding> findings(Owner owner) {
        List<Finding> findings = new ArrayList<>();
        pinFinding().ifPresent(findings::add);
        agreed().flatMap(this::otherThanAgreed).ifPresent(findings::add);
        entry.filter(each -> !each.connection().owner().equals(owner))
                .map(each -> otherOwner(each, owner))
                .ifPresent(findings::add);
        if (entry.isEmpty() && pinned().isPresent()) {
            findings.add(notLocked());
        }
        return findings;
    }

    private Optional<Finding> pinFinding() {
        if (pinned().isPresent()) {
            return Optional.empty();
        } else if (pin.isPresent()) {
            String why = pin.get().variable() + " holds no connection id: "
                    + pin.get().whyNone();
            return Optional.of(missing(Severity.ERROR, why));
        }
        return Optional.of(
                entry.isPresent()
                        ? missing(Severity.NOTICE, "nothing is pinned here: what the team agreed on is looked at")
                        : missing(Severity.ERROR, "nothing is pinned, and nothing was agreed on"));
    }

    private Finding missing(Severity severity, String message) {
        NextStep step = agreed().map(
                        team -> NextStep.run(CommandName.USE.with(team.id()), "pins what the team agreed on"))
                .orElseGet(() -> NextStep.run(CommandName.USE, "decides, and pins what works"));
        return new Finding(Kind.PIN_MISSING, severity, connector, Optional.empty(), message, place(), List.of(step));
    }

    private Optional<Finding> otherThanAgreed(LockedConnection team) {
        return pinned().filter(id -> !id.equals(team.id()))
                .map(id -> foreign(id, id + " is pinned, and the team agreed on " + team.id(), place())
                        .next(NextStep.run(CommandName.USE.with(team.id()), "pins what the team agreed on"), UPDATE));
    }

    private Finding otherOwner(LockEntry each, Owner owner) {
        return foreign(
                        each.connection().id(),
                        "calls run as " + owner + ", and the team agreed on "
                                + each.connection().owner(),
                        Optional.of(FilePlace.of(lock, each.ownerLine())))
                .next(NextStep.run(CommandName.STATUS, "shows where ALLOY_USER_ID is set"), UPDATE);
    }

    /** A finding that the team agreed on something else, but for what mends it. */
    Draft foreign(ConnectionId id, String message, Optional<FilePlace> where) {
        return steps -> new Finding(
                Kind.NOT_THE_TEAMS, Severity.ERROR, connector, Optional.of(id), message, where, List.of(steps));
    }

    /** A finding but for what mends it. */
    interface Draft {
        Finding next(NextStep... steps);
    }

    private Finding notLocked() {
        Optional<FilePlace> where = locked ? Optional.of(FilePlace.of(lock, 1)) : Optional.empty();
        return new Finding(
                Kind.NOT_LOCKED,
                Severity.WARNING,
                connector,
                pinned(),
                locked
                        ? lock + " names no connection of " + connector
                        : "there is no " + lock + ": nothing says what the team agreed on",
                where,
                List.of(UPDATE));
    }
}
