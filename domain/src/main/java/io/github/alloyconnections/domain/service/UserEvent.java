package io.github.alloyconnections.domain.service;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import java.time.Instant;
import java.util.Optional;

/**
 * That something of a user is otherwise than it was, for who wants to hear of it without asking.
 *
 * @param connection what it is about, or what is to be used now
 * @param before what was to be used before
 * @param words what is known besides: a state, a stage, why
 */
public record UserEvent(
        Kind kind,
        UserId user,
        Instant at,
        Optional<ConnectorId> connector,
        Optional<ConnectionId> connection,
        Optional<ConnectionId> before,
        String words) {

    /** What has happened. */
    public enum Kind {
        NEEDS_RECONNECT("connection.needs_reconnect"),
        RECOVERED("connection.recovered"),
        DECISION_CHANGED("decision.changed"),
        ATTEMPT_FINISHED("attempt.finished");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word that is published. */
        public String word() {
            return word;
        }
    }

    /** What a connection's health shows that it did not show before; empty if that concerns nobody. */
    public static Optional<UserEvent> of(UserId user, Optional<HealthState> before, HealthNote now) {
        boolean wasDead = before.filter(HealthState::isDead).isPresent();
        if (now.state().isDead() && !wasDead) {
            return Optional.of(ofHealth(Kind.NEEDS_RECONNECT, user, now));
        }
        return now.state().isUsable() && wasDead ? Optional.of(ofHealth(Kind.RECOVERED, user, now)) : Optional.empty();
    }

    private static UserEvent ofHealth(Kind kind, UserId user, HealthNote now) {
        return new UserEvent(
                kind,
                user,
                now.at(),
                Optional.of(now.connector()),
                Optional.of(now.id()),
                Optional.empty(),
                now.state().name() + ": " + now.why());
    }

    /** That an attempt goes no further by itself, which it did before; empty if it still does, or did not then. */
    public static Optional<UserEvent> of(UserId user, Attempt before, Attempt after, Instant at) {
        return after.state().isSettled() && !before.state().isSettled()
                ? Optional.of(new UserEvent(
                        Kind.ATTEMPT_FINISHED,
                        user,
                        at,
                        Optional.of(after.connector()),
                        after.state().claimed().map(FoundConnection::id),
                        Optional.empty(),
                        after.state().stage().word()))
                : Optional.empty();
    }

    /** That another connection is to be used than before; empty if it is the same, or nobody knows of one before. */
    public static Optional<UserEvent> of(UserId user, Optional<StoredAnswer.Chosen> before, StoredAnswer now) {
        return before.filter(known -> !known.connection().equals(now.chosen().connection()))
                .map(known -> new UserEvent(
                        Kind.DECISION_CHANGED,
                        user,
                        now.at(),
                        now.chosen().connector().or(known::connector),
                        now.chosen().connection(),
                        known.connection(),
                        now.chosen().why()));
    }
}
