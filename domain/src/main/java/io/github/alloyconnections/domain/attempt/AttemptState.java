package io.github.alloyconnections.domain.attempt;

import io.github.alloyconnections.domain.health.Health;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How far an attempt has come; says only what has been proved. */
public sealed interface AttemptState {

    /** The consent page was opened; nobody came back yet. */
    record Open() implements AttemptState {}

    /** Somebody came back, or took the attempt up again: the connection is being looked for. */
    record Looking(Instant since) implements AttemptState {}

    /** This is the connection; no other attempt can have it any more. Not probed yet. */
    record Found(FoundConnection connection) implements AttemptState {}

    /**
     * It was probed.
     *
     * @param unpinned why it does not become the pin; empty while it is about to
     */
    record Tested(FoundConnection connection, Health health, Optional<String> unpinned) implements AttemptState {

        /** How the reason begins if all that it takes is a person's yes. */
        public static final String ANOTHER_ACCOUNT = "another account: ";

        /** Whether it works and only leads elsewhere than what it would take the place of. */
        public boolean awaitsYes() {
            return unpinned.filter(why -> why.startsWith(ANOTHER_ACCOUNT)).isPresent();
        }

        /** The same after that yes. */
        public Tested allowed() {
            return new Tested(connection, health, Optional.empty());
        }
    }

    /** It was probed and is the project's pin. */
    record Pinned(FoundConnection connection, Health health) implements AttemptState {}

    /** It cannot be told which of these is the one, so a person must. */
    record Ambiguous(List<FoundConnection> candidates, String why) implements AttemptState {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nothing was visible within the time; it may yet be, and the attempt can be taken up again. */
    record NotVisible() implements AttemptState {}

    /** The return said no, and no connection has appeared; what appears later is still the attempt's. */
    record Refused(Refusal refusal) implements AttemptState {}

    /** Its time is over without a connection. */
    record Expired() implements AttemptState {}

    /** One function for each state. */
    record Cases<T>(
            Function<Open, T> open,
            Function<Looking, T> looking,
            Function<Found, T> found,
            Function<Tested, T> tested,
            Function<Pinned, T> pinned,
            Function<Ambiguous, T> ambiguous,
            Function<NotVisible, T> notVisible,
            Function<Refused, T> refused,
            Function<Expired, T> expired) {}

    /** Handles each state. */
    default <T> T match(Cases<T> cases) {
        if (this instanceof Open state) {
            return cases.open().apply(state);
        } else if (this instanceof Looking state) {
            return cases.looking().apply(state);
        } else if (this instanceof Found state) {
            return cases.found().apply(state);
        } else if (this instanceof Tested state) {
            return cases.tested().apply(state);
        } else if (this instanceof Pinned state) {
            return cases.pinned().apply(state);
        } else if (this instanceof Ambiguous state) {
            return cases.ambiguous().apply(state);
        } else if (this instanceof NotVisible state) {
            return cases.notVisible().apply(state);
        } else if (this instanceof Refused state) {
            return cases.refused().apply(state);
        }
        return cases.expired().apply((Expired) this);
    }

    /** The published word. */
    default String word() {
        return match(new Cases<>(
                open -> "open",
                looking -> "looking",
                found -> "found",
                tested -> "tested",
                pinned -> "pinned",
                ambiguous -> "ambiguous",
                notVisible -> "not-visible",
                refused -> "refused",
                expired -> "expired"));
    }

    /** The connection that it has claimed, if it has one. */
    default Optional<FoundConnection> claimed() {
        if (this instanceof Found state) {
            return Optional.of(state.connection());
        } else if (this instanceof Tested state) {
            return Optional.of(state.connection());
        } else if (this instanceof Pinned state) {
            return Optional.of(state.connection());
        }
        return Optional.empty();
    }

    /** What the probe of the claimed connection showed, if it was probed. */
    default Optional<Health> probed() {
        if (this instanceof Tested state) {
            return Optional.of(state.health());
        } else if (this instanceof Pinned state) {
            return Optional.of(state.health());
        }
        return Optional.empty();
    }

    /** Whether a connection is still to be found for it. */
    default boolean isSeeking() {
        return this instanceof Open
                || this instanceof Looking
                || this instanceof Ambiguous
                || this instanceof NotVisible;
    }

    /** Whether it goes no further by itself. */
    default boolean isSettled() {
        boolean onItsWay = this instanceof Open || this instanceof Looking || this instanceof Found;
        return !onItsWay && !(this instanceof Tested tested && tested.unpinned().isEmpty());
    }
}
