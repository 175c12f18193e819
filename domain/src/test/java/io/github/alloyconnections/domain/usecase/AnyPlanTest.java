package io.github.alloyconnections.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.twins.PruneListener;
import io.github.alloyconnections.domain.twins.PrunePlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What no plan deletes, whatever connections there are and however they answer. */
class AnyPlanTest {

    private static final Gen<AnyWorld> WORLDS = AnyWorld.worlds();
    private static final Gen<Integer> NUMBERS = integers().between(1, 11);
    private static final Gen<Boolean> BY_NAME = booleans().all();

    @Test
    void the_pin_stays() {
        qt().forAll(WORLDS, BY_NAME)
                .checkAssert((world, byName) -> assertThat(deleted(plan(world.project(0), byName)))
                        .noneMatch(id -> world.pinned().filter(id::equals).isPresent()));
    }

    @Test
    void what_is_protected_stays() {
        qt().forAll(WORLDS, BY_NAME, NUMBERS).checkAssert((world, byName, number) -> {
            InMemoryProject project = world.project(0);
            project.marks().write(new MarkEdit.Guard(Seed.id(number)));

            assertThat(deleted(plan(project, byName))).doesNotContain(Seed.id(number));
        });
    }

    @Test
    void what_could_not_be_judged_stays() {
        qt().forAll(WORLDS, BY_NAME).checkAssert((world, byName) -> {
            List<ConnectionId> unjudged = IntStream.rangeClosed(1, 11)
                    .filter(number -> !world.isDead(number) && !world.isUsable(number))
                    .mapToObj(Seed::id)
                    .toList();

            assertThat(deleted(plan(world.project(0), byName))).noneMatch(unjudged::contains);
        });
    }

    @Test
    void of_each_account_that_can_be_used_one_that_can_stays() {
        qt().forAll(WORLDS, BY_NAME).checkAssert((world, byName) -> {
            List<ConnectionId> deleted = deleted(plan(world.project(0), byName));

            assertThat(accounts(world, Set.copyOf(deleted))).isEqualTo(accounts(world, Set.of()));
        });
    }

    /** Known accounts that a listed connection, of those that are left, can be used for. */
    private static Set<Account> accounts(AnyWorld world, Set<ConnectionId> without) {
        return IntStream.rangeClosed(1, 11)
                .filter(number ->
                        world.isListed(number) && world.isUsable(number) && !without.contains(Seed.id(number)))
                .mapToObj(world::account)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    @Test
    void whatever_goes_leaves_one_that_can_be_used() {
        qt().forAll(WORLDS, BY_NAME).checkAssert((world, byName) -> {
            PrunePlan plan = plan(world.project(0), byName);

            assertThat(plan.delete())
                    .allSatisfy(doomed -> assertThat(doomed.survivor()
                                    .map(ConnectionEntry::id)
                                    .filter(id -> IntStream.rangeClosed(1, 11)
                                            .anyMatch(number -> Seed.id(number).equals(id) && world.isUsable(number))))
                            .isPresent());
        });
    }

    @Test
    void only_what_was_planned_goes() {
        qt().forAll(WORLDS, BY_NAME).checkAssert((world, byName) -> {
            InMemoryProject project = world.project(0);
            Set<ConnectionId> before = listed(project);
            PrunePlan plan = plan(project, byName);

            project.core().tidying().apply(plan, Duration.ofMinutes(1), PruneListener.none());

            Set<ConnectionId> left = listed(project);
            assertThat(before).containsAll(left);
            before.removeAll(left);
            assertThat(deleted(plan)).containsAll(before);
        });
    }

    private static Set<ConnectionId> listed(InMemoryProject project) {
        return project.core().choosing().list(Seed.NOTION).entries().stream()
                .filter(ConnectionEntry::listed)
                .map(ConnectionEntry::id)
                .collect(Collectors.toSet());
    }

    private static PrunePlan plan(InMemoryProject of, boolean byName) {
        return of.core().tidying().plan(Seed.NOTION, byName, ProbeListener.none());
    }

    private static List<ConnectionId> deleted(PrunePlan plan) {
        return plan.delete().stream().map(doomed -> doomed.entry().id()).toList();
    }
}
