package io.github.alloyconnections.domain.usecase;

import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryAccountIdentity;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.quicktheories.core.Gen;

/**
 * A project whose list holds some of the seed's eleven, each in one of the states that there are.
 *
 * @param states of the eleven, the oldest first
 * @param pin which of the eleven is the pin, listed or not; 0 for none
 */
public record AnyWorld(List<State> states, int pin) {

    /** Another account than the seed's. */
    public static final Account ACME = new Account("ws-2/bot-2", Optional.of("Acme"), Optional.of("ws-2"));

    /** What a connection's probe brings. */
    enum Says {
        WORKS(true, false),
        LIMITED(true, false),
        REVOKED(false, true),
        DENIED(false, true),
        NOT_FOUND(false, true),
        NOT_PROBEABLE(false, false),
        UNAVAILABLE(false, false),
        RATE_LIMITED(false, false),
        UNREADABLE(false, false);

        private final boolean usable;
        private final boolean dead;

        Says(boolean usable, boolean dead) {
            this.usable = usable;
            this.dead = dead;
        }

        private Answer answer() {
            return switch (this) {
                case WORKS -> Answer.works();
                case LIMITED -> Answer.limited();
                case REVOKED -> Answer.revoked();
                case DENIED -> Answer.denied(401);
                case NOT_FOUND -> Answer.notFound();
                case NOT_PROBEABLE -> Answer.notProbeable();
                case UNAVAILABLE -> Answer.unavailable();
                case RATE_LIMITED -> Answer.rateLimited(Duration.ofSeconds(9));
                case UNREADABLE -> Answer.unreadable();
            };
        }
    }

    /** What it is connected to. */
    enum To {
        SEEDS,
        ACME,
        UNTOLD
    }

    /** One connection: whether a list shows it, what its probe brings, what it is connected to. */
    public record State(boolean listed, Says says, To to) {

        static final State ABSENT = new State(false, Says.NOT_FOUND, To.UNTOLD);

        @Override
        public String toString() {
            return listed ? says + " to " + to : "-";
        }
    }

    private static final Gen<State> PRESENT = arbitrary()
            .pick(List.of(Says.values()))
            .zip(arbitrary().pick(List.of(To.values())), (says, to) -> new State(true, says, to));

    /** Any such world: nearly empty, half full, nearly full. */
    public static Gen<AnyWorld> worlds() {
        return arbitrary()
                .pick(List.of(8, 50, 90))
                .flatMap(
                        percent -> lists().of(arbitrary().constant(State.ABSENT).mix(PRESENT, percent))
                                .ofSize(11))
                .zip(integers().between(0, 11), AnyWorld::new);
    }

    boolean isDead(int number) {
        return states.get(number - 1).says().dead;
    }

    boolean isUsable(int number) {
        return states.get(number - 1).says().usable;
    }

    boolean isListed(int number) {
        return states.get(number - 1).listed();
    }

    Optional<Account> account(int number) {
        return switch (states.get(number - 1).to()) {
            case SEEDS -> Optional.of(InMemoryAccountIdentity.SEEDS);
            case ACME -> Optional.of(ACME);
            case UNTOLD -> Optional.empty();
        };
    }

    Optional<ConnectionId> pinned() {
        return pin == 0 ? Optional.empty() : Optional.of(Seed.id(pin));
    }

    /** The same, but for one of the eleven. */
    AnyWorld with(int number, State state) {
        List<State> changed = new ArrayList<>(states);
        changed.set(number - 1, state);
        return new AnyWorld(changed, pin);
    }

    /** The same without a pin. */
    AnyWorld unpinned() {
        return new AnyWorld(states, 0);
    }

    /** The same, with every connection working. */
    AnyWorld onAGoodDay() {
        return new AnyWorld(
                states.stream()
                        .map(state -> new State(state.listed(), Says.WORKS, state.to()))
                        .toList(),
                pin);
    }

    /** As a project, its list in some order. */
    public InMemoryProject project(long order) {
        List<Connection> listed = new ArrayList<>(IntStream.rangeClosed(1, 11)
                .filter(this::isListed)
                .mapToObj(Seed::connection)
                .toList());
        Collections.shuffle(listed, new Random(order));
        InMemoryProject project = new InMemoryProject().with(listed);
        pinned().ifPresent(project::pinned);
        answer(project);
        return project;
    }

    /** Makes all connections of a project answer as here. */
    void answer(InMemoryProject project) {
        for (int number = 1; number <= 11; number++) {
            ConnectionId id = Seed.id(number);
            project.answering(id, states.get(number - 1).says().answer());
            account(number)
                    .ifPresentOrElse(
                            account -> project.tidying().identity().tell(id, account),
                            () -> project.tidying().identity().tellNothing(id));
        }
    }
}
