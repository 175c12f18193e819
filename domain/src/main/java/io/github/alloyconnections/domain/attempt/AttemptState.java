package io.github.alloyconnections.domain.attempt;

import io.github.alloyconnections.domain.health.Health;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far an attempt has come; says only what has been proved. */
public sealed interface AttemptState {

    /** The stages, each with the states of one record; whoever says something of each switches over them. */
    enum Stage {
        OPEN,
        LOOKING,
        FOUND,
        TESTED,
        PINNED,
        AMBIGUOUS,
        NOT_VISIBLE,
        REFUSED,
        EXPIRED;

        /** The published word. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether a connection is still to be found for it. */
        boolean isSeeking() {
            return switch (this) {
                case OPEN, LOOKING, AMBIGUOUS, NOT_VISIBLE -> true;
                case FOUND, TESTED, PINNED, REFUSED, EXPIRED -> false;
            };
        }

        /** Whether it goes no further by itself, whatever else is known. */
        private boolean isSettled() {
            return switch (this) {
                case OPEN, LOOKING, FOUND, TESTED -> false;
                case PINNED, AMBIGUOUS, NOT_VISIBLE, REFUSED, EXPIRED -> true;
            };
        }
    }

    Stage stage();

    /** The connection that it has claimed, if it has one. */
    default Optional<FoundConnection> claimed() {
        return Optional.empty();
    }

    /** What the probe of the claimed connection showed, if it was probed. */
    default Optional<Health> probed() {
        return Optional.empty();
    }

    /** Why it does not become the pin, although it was tested. */
    default Optional<String> unpinned() {
        return Optional.empty();
    }

    /** Those among which a person must choose; none unless it is ambiguous. */
    default List<FoundConnection> candidates() {
        return List.of();
    }

    /** Whether it works, only leads elsewhere than what it would take the place of, and waits for a person's yes. */
    default boolean awaitsYes() {
        return false;
    }

    /** Whether a connection is still to be found for it. */
    default boolean isSeeking() {
        return stage().isSeeking();
    }

    /** Whether a connection may still be found for it: a refusal is believed, and may have been a mistake. */
    default boolean mayStillCome() {
        return isSeeking() || stage() == Stage.REFUSED;
    }

    /** Whether it goes no further by itself. */
    default boolean isSettled() {
        return stage().isSettled();
    }

    /** The consent page was opened; nobody came back yet. */
    record Open() implements AttemptState {
        @Override
        public Stage stage() {
            return Stage.OPEN;
        }
    }

    /** Somebody came back, or took the attempt up again: the connection is being looked for. */
    record Looking(Instant since) implements AttemptState {
        @Override
        public Stage stage() {
            return Stage.LOOKING;
        }
    }

    /** This is the connection; no other attempt can have it any more. Not probed yet. */
    record Found(FoundConnection connection) implements AttemptState {
        @Override
        public Stage stage() {
            return Stage.FOUND;
        }

        @Override
        public Optional<FoundConnection> claimed() {
            return Optional.of(connection);
        }
    }

    /**
     * It was probed.
     *
     * @param unpinned why it does not become the pin; empty while it is about to
     */
    record Tested(FoundConnection connection, Health health, Optional<String> unpinned) implements AttemptState {

        /** How the reason begins if all that it takes is a person's yes. */
        public static final String ANOTHER_ACCOUNT = "another account: ";

        @Override
        public Stage stage() {
            return Stage.TESTED;
        }

        @Override
        public Optional<FoundConnection> claimed() {
            return Optional.of(connection);
        }

        @Override
        public Optional<Health> probed() {
            return Optional.of(health);
        }

        @Override
        public boolean awaitsYes() {
            return unpinned.filter(why -> why.startsWith(ANOTHER_ACCOUNT)).isPresent();
        }

        @Override
        public boolean isSettled() {
            return unpinned.isPresent();
        }

        /** The same after that yes. */
        public Tested allowed() {
            return new Tested(connection, health, Optional.empty());
        }
    }

    /** It was probed and is the project's pin. */
    record Pinned(FoundConnection connection, Health health) implements AttemptState {
        @Override
        public Stage stage() {
            return Stage.PINNED;
        }

        @Override
        public Optional<FoundConnection> claimed() {
            return Optional.of(connection);
        }

        @Override
        public Optional<Health> probed() {
            return Optional.of(health);
        }
    }

    /** It cannot be told which of these is the one, so a person must. */
    record Ambiguous(List<FoundConnection> candidates, String why) implements AttemptState {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Stage stage() {
            return Stage.AMBIGUOUS;
        }
    }

    /** Nothing was visible within the time; it may yet be, and the attempt can be taken up again. */
    record NotVisible() implements AttemptState {
        @Override
        public Stage stage() {
            return Stage.NOT_VISIBLE;
        }
    }

    /** The return said no, and no connection has appeared; what appears later is still the attempt's. */
    record Refused(Refusal refusal) implements AttemptState {
        @Override
        public Stage stage() {
            return Stage.REFUSED;
        }
    }

    /** Its time is over without a connection. */
    record Expired() implements AttemptState {
        @Override
        public Stage stage() {
            return Stage.EXPIRED;
        }
    }
}
