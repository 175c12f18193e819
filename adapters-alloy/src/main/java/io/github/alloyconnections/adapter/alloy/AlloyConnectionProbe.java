package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.CallSpec;
import io.github.alloyconnections.adapter.alloy.provider.ExecuteCall;
import io.github.alloyconnections.adapter.alloy.provider.KnownProbes;
import io.github.alloyconnections.adapter.alloy.provider.ProbeCall;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.domain.action.OwnProbe;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ActionName;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.port.driven.ConnectionProbe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** Executes a read-only action through a connection: the one that is known, found or named. */
final class AlloyConnectionProbe implements ConnectionProbe {

    private static final String NO_CALL = "-";
    private static final String SEARCH = "the search for a read-only action";

    private final AlloyCalls calls;
    private final ProbeSearch search;
    private final ProbeOutcomes outcomes;
    private final ReentrantLock searching = new ReentrantLock();
    private final Map<ConnectorId, Optional<ProbeCall>> found = new ConcurrentHashMap<>();

    private final Map<ConnectorId, ProbeCall> own;

    private final Witness witness;

    /** Who is told of every answer: it may say more than that the connection works. */
    @FunctionalInterface
    interface Witness {
        void heard(ExecuteCall call, ConnectionId id, Owner owner, JsonNode answer);
    }

    AlloyConnectionProbe(AlloyCalls calls, List<OwnProbe> own, Witness witness) {
        this.calls = calls;
        this.witness = witness;
        this.own = own.stream()
                .collect(Collectors.toUnmodifiableMap(OwnProbe::connector, KnownProbes::own, (one, other) -> one));
        this.search = new ProbeSearch(calls);
        this.outcomes = new ProbeOutcomes(calls);
    }

    @Override
    public ProbeOutcome probe(ConnectionId id, ConnectorId connector, Owner owner, Optional<ActionId> action) {
        if (action.isPresent()) {
            return probeBy(action.get(), id, connector, owner);
        }
        Optional<ProbeCall> known = own(connector).or(() -> KnownProbes.of(connector));
        if (known.isPresent()) {
            return execute(known.get(), id, owner);
        }
        Optional<ProbeCall> searched;
        try {
            searched = searchOnce(connector, owner);
        } catch (AlloyFailure failure) {
            return notSearched(connector, failure);
        }
        return searched.map(probe -> execute(probe, id, owner)).orElseGet(() -> noneFor(connector));
    }

    private ProbeOutcome probeBy(ActionId action, ConnectionId id, ConnectorId connector, Owner owner) {
        if (ActionName.of(action).soundsLikeWriting()) {
            String why = action + " may change something, and nothing that may is ever used to verify";
            return new ProbeOutcome.NotProbeable(NO_CALL, why);
        }
        ProbeCall named = own(connector)
                .filter(probe -> probe.call().action().equals(action))
                .orElseGet(() -> KnownProbes.named(connector, action));
        return execute(named, id, owner);
    }

    /** What a person wrote down outranks whatever is known. */
    private Optional<ProbeCall> own(ConnectorId connector) {
        return Optional.ofNullable(own.get(connector)).map(probe -> probe.spelled(connector));
    }

    private ProbeOutcome execute(ProbeCall probe, ConnectionId id, Owner owner) {
        JsonNode answer;
        try {
            answer = probe.call().through(id, owner, calls);
        } catch (AlloyFailure failure) {
            return outcomes.of(probe.name(), failure);
        }
        witness.heard(probe.call(), id, owner, answer);
        return outcomes.of(probe, answer);
    }

    /** Many connections of one connector are probed side by side; the first of them searches for all. */
    private Optional<ProbeCall> searchOnce(ConnectorId connector, Owner owner) {
        Optional<ProbeCall> before = found.get(connector);
        if (before != null) {
            return before;
        }
        calls.lock(searching, CallSpec.read("find a read-only action of " + connector, owner));
        try {
            Optional<ProbeCall> meanwhile = found.get(connector);
            if (meanwhile != null) {
                return meanwhile;
            }
            Optional<ProbeCall> result = search.find(connector, owner);
            found.put(connector, result);
            return result;
        } finally {
            searching.unlock();
        }
    }

    private ProbeOutcome notSearched(ConnectorId connector, AlloyFailure failure) {
        return failure.kind() == Kind.NOT_FOUND ? noneFor(connector) : outcomes.beforeTrying(SEARCH, failure);
    }

    private static ProbeOutcome noneFor(ConnectorId connector) {
        String why = "no read-only call of " + connector + " that needs no parameters is known or can be found";
        return new ProbeOutcome.NotProbeable(NO_CALL, why);
    }
}
