package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptProgress;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.FirstLook;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.UnknownAttemptException;
import io.github.alloyconnections.domain.health.ProbeWatcher;
import io.github.alloyconnections.domain.port.driving.ForConnecting;
import java.util.List;
import java.util.Optional;

/** A core that never made an attempt. */
final class FakeConnecting implements ForConnecting {

    @Override
    public FirstLook lookFirst(ConnectorId connector, ProbeWatcher watcher) {
        throw new UnknownAttemptException();
    }

    @Override
    public Started begin(ConnectRequest request) {
        throw new UnknownAttemptException();
    }

    @Override
    public Attempt returned(AttemptId id, Optional<Refusal> said) {
        throw new UnknownAttemptException();
    }

    @Override
    public AttemptProgress advance(AttemptId id) {
        throw new UnknownAttemptException();
    }

    @Override
    public Attempt resume(AttemptId id) {
        throw new UnknownAttemptException();
    }

    @Override
    public Attempt choose(AttemptId id, ConnectionId connection) {
        throw new UnknownAttemptException();
    }

    @Override
    public Optional<Attempt> find(AttemptId id) {
        return Optional.empty();
    }

    @Override
    public List<Attempt> attempts() {
        return List.of();
    }
}
