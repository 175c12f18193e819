package io.github.alloyconnections.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.AnyWorld.Says;
import io.github.alloyconnections.domain.usecase.AnyWorld.State;
import io.github.alloyconnections.domain.usecase.AnyWorld.To;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds of every decision, whatever connections there are and however they answer. */
class AnyDecisionTest {

    private static final Gen<AnyWorld> WORLDS = AnyWorld.worlds();
    private static final Gen<String> POLICIES =
            arbitrary().pick(List.of("working", "pinned", "latest", "oldest", "name:*(7)", "name:Eddie*"));
    private static final Gen<Integer> NUMBERS = integers().between(1, 11);

    @Test
    void the_order_of_the_list_changes_nothing() {
        qt().forAll(WORLDS, POLICIES, integers().between(1, 1000))
                .checkAssert((world, policy, order) -> assertThat(
                                world.project(order).decide(policy))
                        .isEqualTo(world.project(0).decide(policy)));
    }

    @Test
    void one_more_that_is_dead_changes_no_choice() {
        Gen<String> probing = arbitrary().pick(List.of("working", "oldest", "pinned"));
        qt().withGenerateAttempts(1_000)
                .forAll(WORLDS, NUMBERS, probing)
                .assuming((world, number, policy) -> !world.isListed(number) && world.pin() != number)
                .checkAssert((world, number, policy) -> {
                    AnyWorld more = world.with(number, new State(true, Says.REVOKED, To.UNTOLD));

                    assertThat(choice(more.project(0).decide(policy)))
                            .isEqualTo(choice(world.project(0).decide(policy)));
                });
    }

    @Test
    void a_pin_that_works_wins() {
        qt().withGenerateAttempts(1_000)
                .forAll(WORLDS, arbitrary().pick(List.of("working", "pinned")))
                .assuming((world, policy) -> world.pin() > 0 && world.isUsable(world.pin()))
                .checkAssert((world, policy) ->
                        assertThat(id(world.project(0).decide(policy))).isEqualTo(world.pinned()));
    }

    @Test
    void what_is_dead_is_never_chosen_by_who_probes() {
        qt().forAll(WORLDS, POLICIES.assuming(policy -> !policy.equals("latest")))
                .checkAssert((world, policy) -> {
                    Optional<ConnectionEntry> chosen =
                            world.project(0).decide(policy).chosen();

                    assertThat(chosen.flatMap(ConnectionEntry::health)
                                    .map(Health::state)
                                    .filter(state -> state.isDead()))
                            .isEmpty();
                    assertThat(chosen.map(ConnectionEntry::id))
                            .isNotIn(IntStream.rangeClosed(1, 11)
                                    .filter(world::isDead)
                                    .mapToObj(number -> Optional.of(Seed.id(number)))
                                    .toList());
                });
    }

    @Test
    void nothing_is_called_dead_while_one_is_unknown() {
        qt().forAll(WORLDS).checkAssert(world -> {
            boolean open = IntStream.rangeClosed(1, 11)
                    .filter(number -> world.isListed(number) || world.pin() == number)
                    .anyMatch(number -> !world.isDead(number) && !world.isUsable(number));
            Decision decision = world.project(0).decide();

            if (open) {
                assertThat(decision.outcome()).isNotIn(Outcome.NOTHING_USABLE, Outcome.PIN_DEAD);
            }
        });
    }

    @Test
    void without_a_pin_usable_ones_of_two_accounts_are_a_question() {
        qt().forAll(WORLDS, arbitrary().pick(List.of("working", "oldest"))).checkAssert((world, policy) -> {
            AnyWorld loose = world.unpinned();
            List<Account> usable = IntStream.rangeClosed(1, 11)
                    .filter(number -> loose.isListed(number) && loose.isUsable(number))
                    .mapToObj(loose::account)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            Decision decision = loose.project(0).decide(policy);

            if (usable.size() > 1
                    && decision.chosen().flatMap(ConnectionEntry::account).isPresent()) {
                assertThat(decision.outcome()).isEqualTo(Outcome.AMBIGUOUS);
            }
        });
    }

    @Test
    void a_pins_place_is_never_taken_by_another_account() {
        qt().withGenerateAttempts(1_000)
                .forAll(WORLDS, arbitrary().pick(List.of("working", "oldest")))
                .assuming((world, policy) ->
                        world.pin() > 0 && world.account(world.pin()).isPresent())
                .checkAssert((world, policy) -> {
                    InMemoryProject project = world.onAGoodDay().project(0);
                    project.decide();
                    world.answer(project);

                    Optional<Account> account = project.decide(policy).chosen().flatMap(ConnectionEntry::account);

                    assertThat(account.filter(taken ->
                                    !taken.isSameAs(world.account(world.pin()).orElseThrow())))
                            .isEmpty();
                });
    }

    private record Choice(Outcome outcome, Optional<ConnectionId> id) {}

    private static Choice choice(Decision decision) {
        return new Choice(decision.outcome(), id(decision));
    }

    private static Optional<ConnectionId> id(Decision decision) {
        return decision.chosen().map(ConnectionEntry::id);
    }
}
