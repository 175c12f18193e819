package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.port.driven.ConnectionProbe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Answers that a test sets for each connection and owner; what is not set is not found. Remembers what it was asked. */
public final class InMemoryConnectionProbe implements ConnectionProbe {

    private static final Map<ConnectorId, String> KNOWN_CALLS =
            Map.of(Seed.NOTION, "post-search", Seed.SLACK, "auth_test", new ConnectorId("hubspot"), "listContacts");
    private static final Set<String> READ_ONLY = Set.of("post-search", "get-self", "auth_test", "listcontacts");

    private final Map<Credential, Answer> answers = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private Optional<Answer> everywhere = Optional.empty();
    private Optional<RemoteServiceException> failure = Optional.empty();
    private Consumer<ConnectionId> before = id -> {};

    /** One probe that was asked for. */
    public record Asked(ConnectionId id, ConnectorId connector, Owner owner, Optional<ActionId> action) {}

    private record Credential(ConnectionId id, Owner owner) {}

    /** Answers so for this connection, in this owner's context. */
    public synchronized InMemoryConnectionProbe answer(ConnectionId id, Owner owner, Answer answer) {
        answers.put(new Credential(id, owner), answer);
        return this;
    }

    /** Answers so for every connection from now on, whatever was set. */
    public synchronized InMemoryConnectionProbe answerEverywhere(Answer answer) {
        everywhere = Optional.of(answer);
        return this;
    }

    /** Throws from now on, as for a missing API key. */
    public synchronized InMemoryConnectionProbe fail(RemoteServiceException with) {
        failure = Optional.of(with);
        return this;
    }

    /** Does this on the probe's own thread before it answers: waits, or moves a clock. */
    public synchronized InMemoryConnectionProbe beforeAnswering(Consumer<ConnectionId> first) {
        before = first;
        return this;
    }

    /** Every probe so far, in the order in which they began. */
    public synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The ids that were probed in this owner's context, in the order in which that began. */
    public List<ConnectionId> askedAs(Owner owner) {
        return asked().stream()
                .filter(probe -> probe.owner().equals(owner))
                .map(Asked::id)
                .toList();
    }

    @Override
    public ProbeOutcome probe(ConnectionId id, ConnectorId connector, Owner owner, Optional<ActionId> action) {
        remember(new Asked(id, connector, owner, action)).accept(id);
        if (Thread.currentThread().isInterrupted()) {
            throw new RemoteServiceException(Kind.INTERRUPTED, "Tried to probe but failed because: interrupted");
        }
        return outcome(new Credential(id, owner), connector, action);
    }

    private synchronized Consumer<ConnectionId> remember(Asked probe) {
        asked.add(probe);
        return before;
    }

    private synchronized ProbeOutcome outcome(Credential credential, ConnectorId connector, Optional<ActionId> action) {
        Optional<String> call = action.map(ActionId::value).or(() -> Optional.ofNullable(KNOWN_CALLS.get(connector)));
        if (call.filter(InMemoryConnectionProbe::isReadOnly).isEmpty()) {
            return new ProbeOutcome.NotProbeable(call.orElse("-"), "no read-only call of that name");
        } else if (failure.isPresent()) {
            throw failure.get();
        }
        return everywhere
                .or(() -> Optional.ofNullable(answers.get(credential)))
                .orElseGet(Answer::notFound)
                .to(call.get());
    }

    /** Whether this one would say whose it is, which needs no permission; asking that is no probe. */
    synchronized boolean answers(ConnectionId id, ConnectorId connector, Owner owner) {
        ProbeOutcome shown = outcome(new Credential(id, owner), connector, Optional.empty());
        return shown instanceof ProbeOutcome.Answered
                || (shown instanceof ProbeOutcome.ProviderError error
                        && error.code().equals("restricted_resource"));
    }

    private static boolean isReadOnly(String call) {
        return READ_ONLY.contains(call.toLowerCase(Locale.ROOT));
    }
}
