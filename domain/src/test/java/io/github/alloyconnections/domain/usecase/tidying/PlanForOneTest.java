package io.github.alloyconnections.domain.usecase.tidying;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.RetireOutcome;
import io.github.alloyconnections.domain.selection.Survey;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.twins.JournalEntry;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.KeptConnection.Rule;
import io.github.alloyconnections.domain.twins.PruneListener;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PlanForOneTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void a_single_dead_one_can_go() {
        project.answering(Seed.id(3), Answer.revoked());

        PrunePlan plan = plan(3);

        assertThat(plan.delete()).singleElement().satisfies(doomed -> {
            assertThat(doomed.entry().id()).isEqualTo(Seed.id(3));
            assertThat(doomed.reason()).isEqualTo("you named it; it does not work: NEEDS_RECONNECT");
        });
        assertThat(plan.kept(Rule.NOT_NAMED)).isEqualTo(10);
    }

    @Test
    void a_protected_one_stays_whatever_it_is() {
        project.answering(Seed.id(3), Answer.revoked());
        project.marks().write(new MarkEdit.Guard(Seed.id(3)));

        PrunePlan plan = plan(3);

        assertThat(plan.delete()).isEmpty();
        assertThat(plan.keep())
                .filteredOn(kept -> kept.rule() == Rule.PROTECTED)
                .extracting(KeptConnection::reason)
                .containsExactly("protected: alloy-connections.conf:1; unprotect it first");
    }

    @Test
    void no_plan_of_twins_touches_a_protected_one() {
        project.marks().write(new MarkEdit.Guard(Seed.id(3)));

        PrunePlan plan = project.core().tidying().plan(Seed.NOTION, true, ProbeListener.none());

        assertThat(plan.kept(Rule.PROTECTED)).isEqualTo(1);
        assertThat(plan.delete()).extracting(doomed -> doomed.entry().id()).doesNotContain(Seed.id(3));
    }

    @Test
    void what_is_protected_after_the_plan_was_made_stays_too() {
        PrunePlan plan = plan(3);
        project.marks().write(new MarkEdit.Guard(Seed.id(3)));

        PruneResult result = project.core().tidying().apply(plan, HOUR, PruneListener.none());

        assertThat(result.deleted()).isEmpty();
        assertThat(result.stopped().orElseThrow().reason()).contains("protected: alloy-connections.conf:1");
    }

    @Test
    void a_protected_one_is_not_retired_either() {
        project.marks().write(new MarkEdit.Guard(Seed.id(3)));

        assertThat(project.core().retiring().retire(Seed.NOTION, Seed.id(3), HOUR))
                .isEqualTo(new RetireOutcome.Refused(
                        Seed.id(3), "protected: alloy-connections.conf:1; unprotect it first"));
    }

    @Test
    void one_that_works_can_go_and_the_one_that_stays_is_named() {
        PrunePlan plan = plan(3);

        assertThat(plan.delete().get(0).survivor().map(ConnectionEntry::id)).contains(Seed.id(11));
        assertThat(plan.notices()).anyMatch(notice -> notice.contains("share one grant"));
    }

    @Test
    void the_last_that_works_can_go_but_not_without_a_warning() {
        project.answering(Seed.all(), Answer.revoked()).answering(Seed.id(3), Answer.works());

        PrunePlan plan = plan(3);

        assertThat(plan.delete().get(0).survivor()).isEmpty();
        assertThat(plan.notices()).anyMatch(notice -> notice.contains("afterwards none may"));
    }

    @Test
    void the_pin_stays() {
        project.pinned(Seed.id(3)).answering(Seed.id(3), Answer.revoked());

        assertThat(refusal(plan(3), 3)).isEqualTo("pinned: CONNECTION_ID in .env:1; unpin it first");
        assertThat(plan(3).delete()).isEmpty();
    }

    @Test
    void what_another_pin_or_file_names_stays() {
        project.tidying().usages().pin(Seed.id(3), "environment variable CONNECTION_ID_SLACK");
        project.tidying().usages().mention(Seed.id(2), "docker-compose.yml", 12).mention(Seed.id(2), "src/app.ts", 4);

        assertThat(refusal(plan(3), 3)).startsWith("pinned: environment variable CONNECTION_ID_SLACK");
        assertThat(refusal(plan(2), 2))
                .isEqualTo("used in docker-compose.yml:12 and 1 more place; take it out there first");
    }

    @Test
    void what_no_list_shows_cannot_be_deleted() {
        ConnectionId absent = new ConnectionId("690000000000000000000001");

        PrunePlan plan = project.core().tidying().planFor(Seed.NOTION, absent, ProbeListener.none());

        assertThat(plan.delete()).isEmpty();
        assertThat(plan.kept(Rule.NOT_LISTED)).isEqualTo(1);
    }

    @Test
    void another_owners_stays() {
        project.answering(Seed.id(3), Seed.USER, Answer.notFound()).answering(Seed.id(3), Seed.KEY, Answer.works());

        assertThat(refusal(plan(3), 3)).isEqualTo("it belongs to the API key's own user");
    }

    @Test
    void a_young_or_unjudged_one_goes_only_with_a_warning() {
        Clock soon = Clock.fixed(Seed.id(11).createdAt().plus(Duration.ofMinutes(50)), ZoneOffset.UTC);
        project.at(soon).answering(Seed.id(11), Answer.unavailable());

        assertThat(plan(11).delete()).hasSize(1);
        assertThat(plan(11).notices())
                .anyMatch(notice -> notice.contains("younger than an hour"))
                .anyMatch(notice -> notice.contains("may well work"));
    }

    @Test
    void few_are_asked_however_many_there_are() {
        InMemoryProject large = new InMemoryProject().with(Seed.many(2_000));
        ConnectionId one = Seed.many(2_000).get(1_500).id();

        PrunePlan plan = large.core().tidying().planFor(Seed.NOTION, one, ProbeListener.none());

        assertThat(plan.delete()).hasSize(1);
        assertThat(large.probe().askedAs(Seed.USER)).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void it_is_carried_out_like_any_other_and_written_down() {
        PruneResult result = project.core().tidying().apply(plan(3), HOUR, PruneListener.none());

        assertThat(result.deleted()).containsExactly(Seed.id(3));
        assertThat(result.stopped()).isEmpty();
        assertThat(project.core().tidying().history())
                .extracting(JournalEntry::id)
                .containsExactly(Seed.id(3));
    }

    @Test
    void a_pin_set_meanwhile_saves_it() {
        PrunePlan plan = plan(3);
        project.pinned(Seed.id(3));

        assertThat(project.core()
                        .tidying()
                        .apply(plan, HOUR, PruneListener.none())
                        .stopped())
                .isPresent();
        assertThat(project.tidying().removal().asked()).isEmpty();
    }

    @Test
    void the_default_decision_comes_with_the_list_it_was_made_with() {
        Survey survey = project.core().choosing().survey(Seed.NOTION, ProbeListener.none());

        assertThat(survey.overview().entries()).hasSize(11);
        assertThat(survey.decision().chosen().map(ConnectionEntry::id)).contains(Seed.id(11));
    }

    @Test
    void a_pin_can_be_previewed_without_asking_anybody() {
        PinChange change = project.core().pinning().preview(Seed.NOTION, Seed.id(3));

        assertThat(change.diff()).contains(Seed.id(3).value());
        assertThat(project.probe().askedAs(Seed.USER)).isEmpty();
    }

    private PrunePlan plan(int number) {
        return project.core().tidying().planFor(Seed.NOTION, Seed.id(number), ProbeListener.none());
    }

    private static String refusal(PrunePlan plan, int number) {
        return plan.keep().stream()
                .filter(kept -> kept.entry().id().equals(Seed.id(number)))
                .map(KeptConnection::reason)
                .findFirst()
                .orElse("not kept");
    }
}
