package io.github.alloyconnections.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.PlanOutdatedException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Scene;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.KeptConnection.Rule;
import io.github.alloyconnections.domain.twins.PruneAgreement;
import io.github.alloyconnections.domain.twins.PruneAgreement.Line;
import io.github.alloyconnections.domain.twins.PrunePlan;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrunePlanTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void without_a_pin_the_newest_that_works_stays_alone() {
        PrunePlan plan = plan();

        assertThat(rules(plan)).containsExactly(Rule.NEWEST_THAT_WORKS);
        assertThat(plan.keep().get(0).entry().id()).isEqualTo(Seed.id(11));
        assertThat(deleted(plan)).isEqualTo(ids(1, 10));
    }

    @Test
    void the_pin_and_the_newest_that_works_stay() {
        PrunePlan plan = plan(project.pinned(Seed.id(5)));

        assertThat(rules(plan)).containsExactly(Rule.NEWEST_THAT_WORKS, Rule.PINNED);
        assertThat(reason(plan, 5)).isEqualTo("pinned: CONNECTION_ID in .env:1");
        assertThat(plan.delete())
                .hasSize(9)
                .allSatisfy(doomed ->
                        assertThat(doomed.survivor().map(ConnectionEntry::id)).contains(Seed.id(5)));
    }

    @Test
    void a_dead_pin_stays_and_is_no_survivor() {
        PrunePlan plan = plan(project.pinned(Seed.id(5)).answering(Seed.id(5), Answer.revoked()));

        assertThat(rules(plan)).containsExactly(Rule.NEWEST_THAT_WORKS, Rule.PINNED);
        assertThat(plan.delete())
                .hasSize(9)
                .allSatisfy(doomed ->
                        assertThat(doomed.survivor().map(ConnectionEntry::id)).contains(Seed.id(11)));
    }

    @Test
    void what_any_other_pins_variable_holds_stays() {
        project.tidying().usages().pin(Seed.id(3), "environment variable CONNECTION_ID_SLACK");

        assertThat(rules(plan())).containsExactly(Rule.NEWEST_THAT_WORKS, Rule.PINNED);
        assertThat(reason(plan(), 3)).isEqualTo("pinned: environment variable CONNECTION_ID_SLACK");
    }

    @Test
    void one_that_works_outranks_a_newer_one_with_limits() {
        PrunePlan plan = plan(project.answering(Seed.id(11), Answer.limited()));

        assertThat(rules(plan)).containsExactly(Rule.NEWEST_THAT_WORKS);
        assertThat(deleted(plan)).contains(Seed.id(11)).doesNotContain(Seed.id(10));
    }

    @Test
    void with_limits_is_working_if_nothing_better_is_there() {
        PrunePlan plan = plan(project.answering(Seed.all(), Answer.limited()));

        assertThat(plan.keep())
                .singleElement()
                .satisfies(kept -> assertThat(kept.entry().id()).isEqualTo(Seed.id(11)));
    }

    @Test
    void what_could_not_be_judged_stays() {
        project.answering(Seed.id(4), Answer.unavailable()).answering(Seed.id(6), Answer.notProbeable());

        PrunePlan plan = plan();

        assertThat(rules(plan)).containsExactly(Rule.NEWEST_THAT_WORKS, Rule.HEALTH_UNKNOWN, Rule.HEALTH_UNKNOWN);
        assertThat(deleted(plan)).hasSize(8).doesNotContain(Seed.id(4), Seed.id(6));
    }

    @Test
    void one_that_hangs_stays_and_holds_up_no_other() {
        CountDownLatch over = new CountDownLatch(1);
        project.within(new ProbeBudget(30, Duration.ofMillis(500), 4)).probe().beforeAnswering(id -> {
            if (id.equals(Seed.id(8))) {
                await(over);
            }
        });

        PrunePlan plan = plan(project);
        over.countDown();

        assertThat(rules(plan)).containsExactly(Rule.NEWEST_THAT_WORKS, Rule.HEALTH_UNKNOWN);
        assertThat(reason(plan, 8)).startsWith("its health is unknown");
        assertThat(deleted(plan)).hasSize(9);
    }

    @Test
    void what_the_budget_does_not_reach_stays() {
        PrunePlan plan = plan(project.within(new ProbeBudget(4, Duration.ofSeconds(30), 2)));

        assertThat(deleted(plan)).isEqualTo(ids(8, 10));
        assertThat(plan.kept(Rule.HEALTH_UNKNOWN)).isEqualTo(7);
    }

    @Test
    void the_pin_is_probed_within_the_smallest_budget() {
        PrunePlan plan = plan(project.pinned(Seed.id(1)).within(new ProbeBudget(2, Duration.ofSeconds(30), 2)));

        assertThat(rules(plan).subList(0, 1)).containsExactly(Rule.NEWEST_THAT_WORKS);
        assertThat(plan.keep().get(10).entry().health()).isPresent();
    }

    @Test
    void what_the_project_names_elsewhere_stays() {
        project.tidying().usages().mention(Seed.id(2), "docker-compose.yml", 12).mention(Seed.id(2), "src/app.ts", 4);

        assertThat(rules(plan())).containsExactly(Rule.NEWEST_THAT_WORKS, Rule.USED_ELSEWHERE);
        assertThat(reason(plan(), 2)).isEqualTo("used in docker-compose.yml:12 and 1 more place");
    }

    @Test
    void what_is_younger_than_an_hour_stays() {
        Clock soon = Clock.fixed(Seed.id(11).createdAt().plus(Duration.ofMinutes(50)), ZoneOffset.UTC);

        PrunePlan plan = plan(project.at(soon).pinned(Seed.id(1)));

        assertThat(rules(plan)).containsExactly(Rule.NEWEST_THAT_WORKS, Rule.YOUNG, Rule.PINNED);
        assertThat(deleted(plan)).isEqualTo(ids(2, 9));
    }

    @Test
    void the_later_of_two_times_makes_it_young() {
        Connection claimed = AConnection.of(Seed.id(2))
                .named("Eddie Fu's Notion (2)")
                .createdAt(Seed.NOW.minusSeconds(60))
                .build();
        InMemoryProject two = new InMemoryProject().with(claimed, Seed.connection(3), Seed.connection(1));
        two.answering(Seed.id(2), Answer.limited());

        assertThat(plan(two).kept(Rule.YOUNG)).isEqualTo(1);
    }

    @Test
    void one_without_a_twin_stays() {
        project.tidying().identity().tell(Seed.id(7), new Account("other", Optional.empty()));

        assertThat(reason(plan(), 7)).isEqualTo("it has no twin");
        assertThat(deleted(plan())).hasSize(9);
    }

    @Test
    void a_twin_by_name_alone_goes_only_if_names_count() {
        project.tidying().identity().tellNothing();

        assertThat(plan().delete()).isEmpty();
        assertThat(plan().kept(Rule.WEAK_EVIDENCE)).isEqualTo(10);
        assertThat(deleted(byName())).isEqualTo(ids(1, 10));
    }

    @Test
    void a_dead_one_goes_by_name_for_a_survivor_that_is_known() {
        project.answering(Seed.id(11), Answer.revoked());

        assertThat(deleted(plan())).isEqualTo(ids(1, 9));
        assertThat(reason(plan(), 11)).contains("--by-name");
        assertThat(deleted(byName())).hasSize(10).contains(Seed.id(11)).doesNotContain(Seed.id(10));
        assertThat(byName().delete().get(9).reason())
                .isEqualTo("a twin by name of " + Seed.id(10) + ", which works; it does not: NEEDS_RECONNECT");
    }

    @Test
    void where_none_works_none_goes() {
        PrunePlan plan = plan(project.answering(Seed.all(), Answer.revoked()), true);

        assertThat(plan.delete()).isEmpty();
        assertThat(plan.kept(Rule.NO_SURVIVOR)).isEqualTo(11);
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPTY", "WRONG_OWNER", "UNLISTED", "ALL_DEAD"})
    void bad_days_delete_nothing_even_by_name(Scene scene) {
        assertThat(plan(InMemoryScenes.play(scene), true).delete()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "OUTAGE", "GARBAGE", "KEY_REFUSED", "KEY_MISSING"})
    void where_nothing_can_be_listed_there_is_no_plan(Scene scene) {
        InMemoryProject failing = InMemoryScenes.play(scene);

        assertThatExceptionOfType(RemoteServiceException.class).isThrownBy(() -> plan(failing));
    }

    @Test
    void where_no_probe_answers_nothing_goes() {
        project.probe().answerEverywhere(Answer.rateLimited(Duration.ofSeconds(30)));

        assertThat(plan(project, true).kept(Rule.HEALTH_UNKNOWN)).isEqualTo(11);
    }

    @Test
    void a_hundred_thousand_are_planned_as_well() {
        List<Connection> many = new ArrayList<>();
        Seed.many(100_000)
                .forEach(one -> many.add(AConnection.of(one.id()).named("Team").build()));
        InMemoryProject large = new InMemoryProject().with(many);

        PrunePlan plan = plan(large, true);

        assertThat(plan.delete()).hasSize(29);
        assertThat(plan.kept(Rule.HEALTH_UNKNOWN)).isEqualTo(99_970);
    }

    @Test
    void what_was_overlooked_is_told() {
        project.tidying().usages().overlook("2 files are larger than 2048 KiB");
        project.directory().skip(3);

        assertThat(plan().notices()).last().asString().startsWith("Twins may share one grant");
        assertThat(plan().notices())
                .startsWith(
                        "Not all places that may name a connection were looked at: 2 files are larger than 2048 KiB",
                        "3 listed rows have no usable id and are left alone.");
    }

    @Test
    void the_order_of_a_list_does_not_matter() {
        List<Connection> shuffled = new ArrayList<>(Seed.all());
        Collections.shuffle(shuffled, new Random(3));

        assertThat(plan(new InMemoryProject().with(shuffled)).agreement()).isEqualTo(plan().agreement());
    }

    @Test
    void an_agreement_binds_while_a_new_plan_says_the_same() {
        plan().agreement().requireSame(plan());
    }

    @Test
    void an_agreement_ends_with_a_change_of_the_world() {
        PrunePlan agreed = plan();
        project.pinned(Seed.id(4));

        assertThatExceptionOfType(PlanOutdatedException.class)
                .isThrownBy(() -> agreed.agreement().requireSame(plan()))
                .withMessageContaining(Seed.id(4).value());
    }

    /** A file of a plan may be edited by hand; what it deletes must be what a plan made now deletes. */
    @Test
    void an_agreement_deletes_exactly_what_a_plan_made_now_would() {
        PruneAgreement now = plan().agreement();
        List<Line> fewer = now.delete().subList(1, now.delete().size());
        List<Line> more = new ArrayList<>(now.delete());
        more.add(new Line(new ConnectionId("6a0000000000000000000001"), "edited in"));
        List<Line> otherwise = new ArrayList<>(fewer);
        otherwise.add(0, new Line(now.delete().get(0).id(), "another reason"));

        assertThat(now.delete()).isNotEmpty();
        for (List<Line> edited : List.of(fewer, more, otherwise, List.<Line>of())) {
            PruneAgreement agreed = new PruneAgreement(now.connector(), now.only(), now.byName(), now.keep(), edited);
            assertThatExceptionOfType(PlanOutdatedException.class)
                    .isThrownBy(() -> agreed.requireSame(plan()))
                    .withMessageContaining("delete");
        }
    }

    @Test
    void a_new_connection_ends_an_agreement_too() {
        PrunePlan agreed = plan();
        project.with(AConnection.of("6a0000000000000000000001").build());
        project.tidying()
                .identity()
                .tell(new ConnectionId("6a0000000000000000000001"), new Account("other", Optional.empty()));

        assertThatExceptionOfType(PlanOutdatedException.class)
                .isThrownBy(() -> agreed.agreement().requireSame(plan()))
                .withMessageContaining("6a0000000000000000000001");
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private PrunePlan plan() {
        return plan(project);
    }

    private PrunePlan byName() {
        return plan(project, true);
    }

    private static PrunePlan plan(InMemoryProject of) {
        return plan(of, false);
    }

    private static PrunePlan plan(InMemoryProject of, boolean byName) {
        return of.core().tidying().plan(Seed.NOTION, byName, ProbeListener.none());
    }

    private static List<Rule> rules(PrunePlan plan) {
        return plan.keep().stream().map(KeptConnection::rule).toList();
    }

    private static String reason(PrunePlan plan, int number) {
        return plan.keep().stream()
                .filter(kept -> kept.entry().id().equals(Seed.id(number)))
                .map(KeptConnection::reason)
                .findFirst()
                .orElse("not kept");
    }

    private static List<ConnectionId> deleted(PrunePlan plan) {
        return plan.delete().stream().map(doomed -> doomed.entry().id()).toList();
    }

    private static List<ConnectionId> ids(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Seed::id).toList();
    }
}
