package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionRequest;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.ActionGateway;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Actions that a test describes and answers, with a memory of what was called. */
public final class InMemoryActionGateway implements ActionGateway {

    /** A call that arrived. */
    public record Called(PreparedAction action, ConnectionId through, Owner owner) {}

    private final List<Called> called = new ArrayList<>();
    private final Map<ActionId, ActionDescription> descriptions = new LinkedHashMap<>();
    private Function<Called, ActionAnswer> answer = call -> new ActionAnswer.Succeeded(JsonValue.object());
    private Optional<Kind> failure = Optional.empty();
    private boolean describing = true;
    private Optional<Kind> garbled = Optional.empty();
    private Optional<Kind> unlisted = Optional.empty();
    private final AtomicInteger listed = new AtomicInteger();

    /** Knows an action that takes nothing. */
    public InMemoryActionGateway with(String action, boolean reads) {
        ActionSummary summary = new ActionSummary(
                new ActionId(action), Optional.of(action), Optional.empty(), Optional.of(reads ? "get" : "post"));
        return with(new ActionDescription(summary, Optional.empty(), List.of(), Optional.empty(), reads));
    }

    /** Knows this action. */
    public InMemoryActionGateway with(ActionDescription action) {
        descriptions.put(action.summary().id(), action);
        return this;
    }

    /** Does not know this action after all. */
    public InMemoryActionGateway without(String action) {
        descriptions.remove(new ActionId(action));
        return this;
    }

    /** How often its list was asked for. */
    public int timesListed() {
        return listed.get();
    }

    /** Answers calls so. */
    public InMemoryActionGateway answering(Function<Called, ActionAnswer> other) {
        answer = other;
        return this;
    }

    /** From now on fails whatever it is asked. */
    public InMemoryActionGateway failing(Kind kind) {
        failure = Optional.of(kind);
        return this;
    }

    /** As an Alloy that describes nothing. */
    public InMemoryActionGateway describingNothing() {
        describing = false;
        return this;
    }

    /** As an Alloy whose descriptions make no sense. */
    public InMemoryActionGateway describingBadly() {
        return describingBadly(Kind.UNREADABLE);
    }

    /** As an Alloy that fails so wherever it is asked for a description. */
    public InMemoryActionGateway describingBadly(Kind kind) {
        garbled = Optional.of(kind);
        return this;
    }

    /** As an Alloy whose list of actions alone cannot be had. */
    public InMemoryActionGateway failingToList(Kind kind) {
        unlisted = Optional.of(kind);
        return this;
    }

    /** What was called, oldest first. */
    public synchronized List<Called> called() {
        return List.copyOf(called);
    }

    @Override
    public List<ActionSummary> actions(ConnectorId connector, Owner owner) {
        listed.incrementAndGet();
        requireHealth();
        unlisted.ifPresent(kind -> {
            throw new RemoteServiceException(kind, "no list");
        });
        return descriptions.values().stream().map(ActionDescription::summary).toList();
    }

    @Override
    public Optional<ActionDescription> describe(ActionTarget target, Owner owner) {
        requireHealth();
        garbled.ifPresent(kind -> {
            throw new RemoteServiceException(kind, "no description");
        });
        return describing ? Optional.of(known(target)) : Optional.empty();
    }

    @Override
    public boolean soundsLikeReading(ActionTarget target) {
        return Optional.ofNullable(descriptions.get(target.action()))
                .map(ActionDescription::reads)
                .orElse(false);
    }

    private ActionDescription known(ActionTarget target) {
        return Optional.ofNullable(descriptions.get(target.action()))
                .orElseThrow(() -> new RemoteServiceException(Kind.NOT_FOUND, "Action not found"));
    }

    @Override
    public synchronized ActionAnswer call(PreparedAction action, ConnectionId through, Owner owner) {
        requireHealth();
        known(action.target());
        Called call = new Called(action, through, owner);
        called.add(call);
        return answer.apply(call);
    }

    @Override
    public ActionRequest preview(PreparedAction action, ConnectionId through, Owner owner) {
        return new ActionRequest(
                "POST",
                "memory:/" + action.target().action(),
                Map.of(),
                JsonValue.object().with("credentialId", JsonValue.of(through.value())));
    }

    private void requireHealth() {
        failure.ifPresent(kind -> {
            throw new RemoteServiceException(kind, "as the test wishes");
        });
    }
}
