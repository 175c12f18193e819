package io.github.alloyconnections.domain.usecase.owning;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownUser;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.usecase.owning.OwnerSearch.Miss;
import io.github.alloyconnections.domain.usecase.owning.OwnerSearch.Result;
import io.github.alloyconnections.domain.usecase.probing.Belongings;
import io.github.alloyconnections.domain.usecase.probing.Prober;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One search among the owners of a key, as far as it has come; one owner after another. */
final class Hunt {

    /** One owner's dead connections must not use up what the others may need. */
    private static final int TRIED_OF_EACH = 3;

    private final ChoosingPorts ports;
    private final Clock clock;
    private final Miss miss;
    private final Allowance allowance;
    private final Owner own;
    private final Map<ConnectionId, ConnectionEntry> lost = new LinkedHashMap<>();
    private final Map<ConnectionId, Health> healths = new LinkedHashMap<>();
    private final AskedUsers progress = new AskedUsers();
    private Optional<FoundElsewhere> found = Optional.empty();
    private int rivals;

    Hunt(ChoosingPorts ports, Clock clock, Miss miss, Allowance allowance) {
        this.ports = ports;
        this.clock = clock;
        this.miss = miss;
        this.allowance = allowance;
        this.own = ports.facts().owner();
        miss.probed().stream().filter(OwnerSearch::isLost).forEach(entry -> lost.put(entry.id(), entry));
        miss.probed().stream()
                .sorted((a, b) -> Boolean.compare(b.pinned(), a.pinned()))
                .flatMap(entry -> theirs(entry).stream())
                .findFirst()
                .ifPresent(theirs -> found = Optional.of(theirs));
    }

    /** One that a probe has shown to be another's, and to work there. */
    private static Optional<FoundElsewhere> theirs(ConnectionEntry entry) {
        return entry.health()
                .flatMap(Health::belongs)
                .filter(belonging -> belonging.state().isUsable())
                .map(belonging -> new FoundElsewhere(belonging.owner(), entry));
    }

    boolean isOver() {
        return lost.isEmpty() && (!miss.anything() || isSettled());
    }

    /** Whose a lost one is settles it, and so does the key's own user, who comes first; users are each other's rivals. */
    private boolean isSettled() {
        return found.filter(one -> one.owner().equals(Owner.key()) || isLostOne(one))
                .isPresent();
    }

    private boolean isLostOne(FoundElsewhere one) {
        return miss.probed().stream()
                .anyMatch(entry -> entry.id().equals(one.entry().id()));
    }

    /** Asks one after another until it is over, or may not go on. */
    void among(KeyUsers users) {
        List<KnownUser> others = users.without(own);
        progress.of(others.size(), users);
        for (KnownUser user : others) {
            if (isOver() || !ask(OwnerSearch.owner(user))) {
                return;
            }
            progress.asked++;
        }
    }

    /** Whether another one may be asked after this one. */
    boolean ask(Owner owner) {
        if (!allowance.take()) {
            return false;
        }
        try {
            look(owner, ports.directory().list(miss.connector(), owner).connections());
            return true;
        } catch (RemoteServiceException e) {
            if (e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            progress.trouble(e);
            return !progress.concernsAll(e);
        }
    }

    private void look(Owner owner, List<Connection> connections) {
        // Whether it is the key's own is asked with every probe.
        for (Connection connection : owner.equals(Owner.key()) ? List.<Connection>of() : connections) {
            Optional.ofNullable(lost.get(connection.id())).ifPresent(entry -> tell(entry, connection, owner));
        }
        if (miss.anything() && !isSettled()) {
            Optional<FoundElsewhere> theirs = working(connections, owner);
            if (found.isPresent() && theirs.isPresent()) {
                rivals++;
            }
            found = found.or(() -> theirs);
        }
    }

    /** The newest of theirs that works. */
    private Optional<FoundElsewhere> working(List<Connection> connections, Owner owner) {
        return connections.stream()
                .sorted(Connection.NEWEST_FIRST)
                .limit(TRIED_OF_EACH)
                .takeWhile(connection -> allowance.take())
                .flatMap(connection -> tried(connection, owner).stream())
                .findFirst();
    }

    /** It is in this owner's list, so that it is theirs, whether it works or not. */
    private void tell(ConnectionEntry entry, Connection connection, Owner owner) {
        if (!allowance.take()) {
            return;
        }
        Health there = judged(connection, owner);
        Health here = entry.health().orElseThrow();
        ConnectionEntry shown = new ConnectionEntry(
                connection, entry.pinned(), false, true, Optional.of(Belongings.found(here, own, owner, there)));
        lost.remove(entry.id());
        healths.put(entry.id(), shown.health().orElseThrow());
        boolean better = found.map(other -> !other.entry().pinned()).orElse(true);
        if (there.state().isUsable() && better) {
            found = Optional.of(new FoundElsewhere(owner, shown));
        }
    }

    private Optional<FoundElsewhere> tried(Connection connection, Owner owner) {
        Health there = judged(connection, owner);
        ConnectionEntry entry = new ConnectionEntry(connection, false, false, true, Optional.of(there));
        return Optional.of(new FoundElsewhere(owner, entry))
                .filter(one -> there.state().isUsable());
    }

    private Health judged(Connection connection, Owner owner) {
        return new Prober(ports, owner, miss.connector(), Optional.empty(), clock)
                .judge(new ConnectionEntry(connection, false, false, true, Optional.empty()));
    }

    Result result() {
        lost.values()
                .forEach(entry ->
                        healths.put(entry.id(), progress.unfound(entry.health().orElseThrow(), own)));
        Optional<FoundElsewhere> told = found.map(one -> isSettled() ? one : one.among(rivals));
        Optional<String> remark =
                told.map(FoundElsewhere::told).or(() -> miss.anything() ? progress.nothingWorks() : Optional.empty());
        return new Result(Map.copyOf(healths), told, remark);
    }
}
