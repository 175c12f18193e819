package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryAccountIdentity;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private static final Account WORK = new Account("ws-2/bot-2", Optional.of("Acme"), Optional.of("ws-2"));

    private final InMemoryProject project = InMemoryProject.ofSeed();
    private final InMemoryAccountIdentity identity = project.tidying().identity();

    @Test
    void eleven_twins_of_one_account_are_no_question_and_each_is_asked_once() {
        assertThatDecision(project.decide())
                .chose(id(11))
                .because("the newest that works")
                .tried(1);
        assertThat(identity.asked()).isEqualTo(11);
        assertThat(project.decide().chosen().orElseThrow().account()).contains(InMemoryAccountIdentity.SEEDS);

        assertThat(identity.asked()).isEqualTo(11);
        assertThat(project.probe().asked()).hasSize(2);
    }

    @Test
    void usable_ones_of_two_accounts_are_a_question() {
        ofWork(8, 3);

        assertThatDecision(project.decide())
                .choseNothing(Outcome.AMBIGUOUS)
                .because("usable connections lead to different accounts, and nothing says which is meant: " + id(11)
                        + " is connected to Eddie Fu's Notion, " + id(8) + " is connected to Acme")
                .has(id(11), Verdict.PASSED_OVER, HealthState.WORKING)
                .has(id(8), Verdict.PASSED_OVER, HealthState.WORKING);
        assertThat(candidate(project.decide(), id(8))).contains(WORK);
    }

    @Test
    void what_is_dead_is_no_rival_even_if_its_account_is_remembered() {
        ofWork(8);
        project.decide();
        project.answering(id(8), Answer.revoked());

        assertThatDecision(project.decide()).chose(id(11)).because("the newest that works");
    }

    @Test
    void an_older_one_of_the_other_account_keeps_it_a_question() {
        ofWork(8, 3);
        project.answering(id(8), Answer.revoked());

        assertThatDecision(project.decide()).choseNothing(Outcome.AMBIGUOUS).says(id(3) + " is connected to Acme");
    }

    @Test
    void with_a_pin_only_the_pin_is_asked() {
        ofWork(8);

        assertThatDecision(project.pinned(id(8)).decide()).chose(id(8)).because("the pin works");
        assertThat(identity.asked()).isEqualTo(1);
        assertThat(project.decide().chosen().orElseThrow().account()).contains(WORK);
        assertThat(identity.asked()).isEqualTo(1);
    }

    @Test
    void a_program_with_a_pin_asks_nobody() {
        project.pinned(id(8)).core().choosing().decideForUse(Seed.NOTION, ProbeListener.none());

        assertThat(identity.asked()).isZero();
    }

    @Test
    void a_dead_pins_place_is_taken_by_one_of_its_account() {
        ofWork(8, 3);
        project.pinned(id(8)).decide();
        project.answering(id(8), Answer.revoked());

        assertThatDecision(project.decide())
                .chose(id(3))
                .says("it is connected to Acme as the pin was; " + id(11) + " is connected to Eddie Fu's Notion")
                .has(id(11), Verdict.PASSED_OVER, HealthState.WORKING);
    }

    @Test
    void where_no_other_of_its_account_works_a_person_must_say() {
        ofWork(8);
        project.pinned(id(8)).decide();
        project.answering(id(8), Answer.revoked());

        assertThatDecision(project.decide())
                .choseNothing(Outcome.AMBIGUOUS)
                .because("the pin was connected to Acme, and no other connection to that works; " + id(11)
                        + " is connected to Eddie Fu's Notion: a person must say whether that will do");
    }

    @Test
    void a_dead_pin_nobody_knew_is_a_question_where_there_are_several_accounts() {
        ofWork(8, 3);
        project.answering(id(8), Answer.revoked()).pinned(id(8));
        identity.tellNothing(id(8));

        assertThatDecision(project.decide())
                .choseNothing(Outcome.AMBIGUOUS)
                .says("the pin " + id(8) + " does not work; what it was connected to is not known");
    }

    @Test
    void a_renewed_connection_is_asked_again() {
        project.accounts()
                .remember(List.of(new KnownAccount(id(11), Optional.of(Instant.EPOCH), InMemoryAccountIdentity.SEEDS)));
        ofWork(11);

        assertThat(project.pinned(id(11)).decide().chosen().orElseThrow().account())
                .contains(WORK);
    }

    @Test
    void where_none_can_tell_the_newest_is_chosen_and_few_are_asked() {
        identity.tellNothing();

        assertThatDecision(project.decide()).chose(id(11)).because("the newest that works");
        assertThat(identity.asked()).isEqualTo(4);
        assertThat(project.decide().chosen().orElseThrow().identity()).isPresent();
        assertThat(project.decide().chosen().orElseThrow().account()).isEmpty();
    }

    @Test
    void some_that_do_not_tell_make_no_question_but_are_told() {
        identity.tellNothing(id(10)).tellNothing(id(9));

        assertThatDecision(project.decide())
                .chose(id(11))
                .because("the newest that works; what 2 others are connected to is not known");
    }

    @Test
    void a_chosen_one_that_does_not_tell_is_told_beside_one_that_does() {
        identity.tellNothing(id(11));

        assertThatDecision(project.decide())
                .chose(id(11))
                .because("the newest that works; what it is connected to is not known; " + id(10)
                        + " is connected to Eddie Fu's Notion and works, too");
    }

    @Test
    void what_the_budget_leaves_unasked_is_told() {
        project.within(new ProbeBudget(3, Duration.ofSeconds(30), 2));

        assertThatDecision(project.decide())
                .chose(id(11))
                .because("the newest that works; what 5 others are connected to is not known");
    }

    @Test
    void a_named_account_decides_in_any_case_and_by_id() {
        ofWork(8, 3);

        for (String typed : List.of("Acme", " aCMe ", "ws-2", "ws-2/bot-2")) {
            assertThatDecision(about(typed, "working")).chose(id(8)).because("the newest that works");
        }
        assertThat(candidateReason(about("Acme", "working"), id(11)))
                .isEqualTo("connected to Eddie Fu's Notion, not to Acme");
        assertThatDecision(about("Acme", "oldest")).chose(id(3));
        assertThatDecision(about("Acme", "latest")).choseUnverified(id(8));
        assertThatDecision(about("Eddie Fu's Notion", "working")).chose(id(11));
    }

    @Test
    void the_projects_own_setting_decides_like_a_flag() {
        ofWork(8);
        project.facts().about("Acme");

        assertThatDecision(project.decide()).chose(id(8));
        assertThatDecision(project.pinned(id(11)).decide())
                .chose(id(8))
                .says("the pin is connected to Eddie Fu's Notion, not to Acme");
        assertThatDecision(project.core().choosing().decideForUse(Seed.NOTION, ProbeListener.none()))
                .chose(id(8));
    }

    @Test
    void a_name_that_is_none_is_answered_with_those_there_are() {
        ofWork(8);

        assertThatDecision(about("Acne", "working"))
                .choseNothing(Outcome.NOTHING_USABLE)
                .because("no connection is known to be connected to 'Acne'; there are Eddie Fu's Notion, Acme");
    }

    @Test
    void two_accounts_of_one_name_are_told_apart_by_id() {
        Account namesake = new Account("ws-3/b", InMemoryAccountIdentity.SEEDS.name(), Optional.of("ws-3"));
        identity.tell(id(10), namesake);

        assertThatDecision(about("Eddie Fu's Notion", "working"))
                .choseNothing(Outcome.AMBIGUOUS)
                .because("2 accounts are called 'Eddie Fu's Notion', so that only an id tells them apart:"
                        + " Eddie Fu's Notion (workspace-1/bot-1), Eddie Fu's Notion (ws-3)");
        assertThatDecision(about("ws-3", "working")).chose(id(10));
    }

    @Test
    void two_grants_of_one_workspace_are_one_account() {
        identity.tell(id(11), new Account("ws-2/bot-9", Optional.of("Acme"), Optional.of("ws-2")));
        IntStream.rangeClosed(1, 10).forEach(this::ofWork);

        assertThatDecision(project.decide()).chose(id(11));
    }

    @Test
    void an_id_says_which_and_what_it_is_connected_to_is_told() {
        ofWork(8);

        assertThatDecision(project.decide(new SelectionPolicy.ById(id(8)))).chose(id(8));
        assertThat(identity.asked()).isEqualTo(1);
        project.facts().about("Eddie Fu's Notion");
        assertThatDecision(project.decide(new SelectionPolicy.ById(id(8))))
                .chose(id(8))
                .says("it is connected to Acme, not to 'Eddie Fu's Notion'");
    }

    @Test
    void latest_asks_nobody_and_tells_what_is_remembered() {
        ofWork(8);
        assertThatDecision(project.decide("latest"))
                .choseUnverified(id(11))
                .because("the newest; not probed, so unverified");
        assertThat(identity.asked()).isZero();

        project.decide();
        assertThatDecision(project.decide("latest"))
                .choseUnverified(id(11))
                .says("connections lead to 2 accounts: Eddie Fu's Notion, Acme");
    }

    @Test
    void oldest_is_held_to_the_account_of_the_pin() {
        ofWork(8, 3);

        assertThatDecision(project.pinned(id(8)).decide("oldest")).chose(id(3));
        assertThatDecision(project.decide("oldest")).chose(id(3)).says("as the pin was");
    }

    @Test
    void verifying_and_listing_tell_accounts_too() {
        ofWork(8);
        assertThat(project.core().choosing().list(Seed.NOTION).entries())
                .allMatch(entry -> entry.identity().isEmpty());

        project.core().verifying().verify(Seed.NOTION, List.of(id(8)), Optional.empty(), ProbeListener.none());

        assertThat(identity.asked()).isEqualTo(1);
        assertThat(project.core().choosing().list(Seed.NOTION).entries().stream()
                        .filter(entry -> entry.account().isPresent()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.account()).contains(WORK));
        assertThat(identity.asked()).isEqualTo(1);
    }

    private void ofWork(int... numbers) {
        IntStream.of(numbers).forEach(number -> identity.tell(id(number), WORK));
    }

    private Decision about(String account, String policy) {
        return project.core()
                .choosing()
                .decide(
                        Seed.NOTION,
                        SelectionPolicy.parse(policy).orElseThrow(),
                        Optional.of(account),
                        ProbeListener.none());
    }

    private static Optional<Account> candidate(Decision decision, ConnectionId id) {
        return decision.candidates().stream()
                .filter(each -> each.entry().id().equals(id))
                .findFirst()
                .flatMap(each -> each.entry().account());
    }

    private static String candidateReason(Decision decision, ConnectionId id) {
        return decision.candidates().stream()
                .filter(each -> each.entry().id().equals(id))
                .findFirst()
                .orElseThrow()
                .reason();
    }
}
