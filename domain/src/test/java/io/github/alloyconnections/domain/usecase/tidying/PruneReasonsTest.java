package io.github.alloyconnections.domain.usecase.tidying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.twins.DoomedConnection;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.PruneListener;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import io.github.alloyconnections.domain.twins.PruneStop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why each stays or goes, in words, and what else a plan says. */
class PruneReasonsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void whoever_watches_a_plan_is_told_of_each_that_was_judged() {
        List<String> told = new ArrayList<>();

        project.core()
                .tidying()
                .plan(Seed.NOTION, false, (id, health, done, atMost) -> told.add(done + " of " + atMost));

        assertThat(told).hasSize(11).startsWith("1 of 11", "2 of 11").endsWith("11 of 11");
    }

    @Test
    void what_twins_tell_of_their_accounts_is_remembered() {
        project.tidying().identity().tellNothing(Seed.id(4));

        project.core().tidying().searchTwins(Seed.NOTION);

        assertThat(project.accounts().all())
                .hasSize(10)
                .extracting(KnownAccount::id)
                .doesNotContain(Seed.id(4));
    }

    @Test
    void the_pin_takes_one_place_of_a_budget_and_not_two() {
        project.pinned(Seed.id(11)).within(new ProbeBudget(2, Duration.ofSeconds(30), 2));

        plan(false);

        assertThat(project.probe().askedAs(Seed.USER)).containsExactlyInAnyOrder(Seed.id(11), Seed.id(10));
    }

    @Test
    void what_could_not_be_judged_is_told_apart_from_what_nothing_can_verify() {
        project.answering(Seed.id(4), Answer.unavailable()).answering(Seed.id(6), Answer.notProbeable());

        assertThat(reason(plan(false), 4)).isEqualTo("its health is unknown");
        assertThat(reason(plan(false), 6)).isEqualTo("whether it works cannot be verified");
    }

    @Test
    void in_the_place_of_one_that_resembles_others_stays_the_pin_of_their_account() {
        InMemoryProject renamed = new InMemoryProject()
                .with(Seed.connection(9), Seed.connection(10), Seed.connection(11))
                .with(AConnection.of(Seed.id(5)).named("Another name").build())
                .pinned(Seed.id(5))
                .answering(Seed.id(11), Answer.revoked());

        PrunePlan plan = renamed.core().tidying().plan(Seed.NOTION, true, ProbeListener.none());

        assertThat(plan.delete())
                .extracting(
                        doomed -> doomed.entry().id(),
                        doomed -> doomed.survivor().map(ConnectionEntry::id).orElseThrow())
                .contains(tuple(Seed.id(11), Seed.id(5)));
    }

    @Test
    void one_that_does_not_tell_goes_for_a_newer_one_that_does() {
        project.tidying().identity().tellNothing(Seed.id(5));

        assertThat(plan(true).delete())
                .extracting(doomed -> doomed.entry().id())
                .contains(Seed.id(5));
    }

    @Test
    void the_evidence_of_names_says_what_is_not_known_and_why() {
        project.tidying().identity().tellNothing();

        assertThat(project.core().tidying().twins(Seed.NOTION).get(0).evidence())
                .startsWith("only the name and the type are the same; whose they are is not known:"
                        + " no known call tells whose it is");

        InMemoryProject one = InMemoryProject.ofSeed();
        one.tidying().identity().tellNothing(Seed.id(11));
        assertThat(one.core().tidying().twins(Seed.NOTION).get(1).evidence())
                .isEqualTo("only the name and the type are the same, also as of 10 whose account is known;"
                        + " whose it is is not known: get-self failed");
    }

    @Test
    void one_that_works_and_has_twins_goes_with_one_warning() {
        assertThat(planFor(3).notices())
                .containsExactly(PrunePlan.SHARED_GRANT + "; " + Seed.id(11) + " is tested before and after.");
        assertThat(doomed(planFor(3)).reason()).isEqualTo("you named it; it works");
    }

    @Test
    void the_newest_goes_for_the_next() {
        assertThat(doomed(planFor(11)).survivor().map(ConnectionEntry::id)).contains(Seed.id(10));
    }

    @Test
    void a_dead_one_goes_without_a_word_about_its_health() {
        project.answering(Seed.id(3), Answer.revoked());

        assertThat(planFor(3).notices()).noneMatch(notice -> notice.contains("may well work"));
    }

    @Test
    void of_one_that_could_not_be_judged_that_is_said() {
        project.answering(Seed.id(3), Answer.unavailable());

        assertThat(doomed(planFor(3)).reason()).isEqualTo("you named it; whether it works is not known");
    }

    @Test
    void only_what_may_be_its_twin_is_asked_besides() {
        Connection alone = AConnection.of(Seed.UNLISTED).named("Acme").build();
        project.with(alone);

        project.core().tidying().planFor(Seed.NOTION, alone.id(), ProbeListener.none());

        assertThat(project.probe().askedAs(Seed.USER)).containsExactly(alone.id());
    }

    @Test
    void rows_that_do_not_tell_whose_they_are_are_left_alone() {
        project.directory().leaveUntold(2);

        assertThat(plan(false).notices())
                .contains("2 listed rows do not tell which connector's they are; they are left alone.");
    }

    @Test
    void what_came_since_the_plan_is_named() {
        PrunePlan plan = plan(false);
        ConnectionId fresh = new ConnectionId("6a0000000000000000000001");
        project.with(AConnection.of(fresh).build());

        assertThat(apply(plan).stopped().map(PruneStop::reason))
                .contains("the list changed since the plan was made: " + fresh + " is new");
    }

    @Test
    void how_a_run_was_stopped_is_written_down() {
        PrunePlan plan = plan(false);
        project.answering(Seed.id(11), Answer.revoked());

        PruneResult result = apply(plan);

        assertThat(project.tidying().journal().ends())
                .containsExactly("stopped: " + result.stopped().orElseThrow().reason());
    }

    @Test
    void a_journal_that_cannot_be_closed_is_told_though_all_is_done() {
        project.tidying().journal().takeOnly(20);

        PruneResult result = apply(plan(false));

        assertThat(result.deleted()).hasSize(10);
        assertThat(result.stopped().map(PruneStop::kind)).contains(PruneStop.Kind.NO_JOURNAL);
    }

    @Test
    void what_was_never_asked_slows_nothing_down() {
        InMemoryProject large = new InMemoryProject().with(Seed.many(500));
        PrunePlan plan = large.core().tidying().planFor(Seed.NOTION, Seed.numbered(7), ProbeListener.none());

        PruneResult result = large.core().tidying().apply(plan, HOUR, PruneListener.none());

        assertThat(result.deleted()).hasSize(1);
        assertThat(large.tidying().pauses()).isEmpty();
    }

    @Test
    void uses_of_some_are_those_of_no_other() {
        project.tidying().usages().mention(Seed.id(1), "a.ts", 1).mention(Seed.id(2), "b.ts", 2);

        assertThat(project.core()
                        .tidying()
                        .uses(Seed.NOTION, Set.of(Seed.id(2)))
                        .usages())
                .extracting(usage -> usage.place())
                .containsExactly("b.ts:2");
        assertThat(project.core().tidying().uses(Seed.NOTION, Set.of()).usages())
                .hasSize(2);
    }

    private PruneResult apply(PrunePlan plan) {
        return project.core().tidying().apply(plan, HOUR, PruneListener.none());
    }

    private PrunePlan plan(boolean byName) {
        return project.core().tidying().plan(Seed.NOTION, byName, ProbeListener.none());
    }

    private PrunePlan planFor(int number) {
        return project.core().tidying().planFor(Seed.NOTION, Seed.id(number), ProbeListener.none());
    }

    private static DoomedConnection doomed(PrunePlan plan) {
        return plan.delete().get(0);
    }

    private static String reason(PrunePlan plan, int number) {
        return plan.keep().stream()
                .filter(kept -> kept.entry().id().equals(Seed.id(number)))
                .map(KeptConnection::reason)
                .findFirst()
                .orElse("not kept");
    }
}
