package io.github.alloyconnections.domain.usecase.choosing;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryAccountIdentity;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.AnyWorld;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of each candidate, and of the whole, where accounts decide. */
class AccountReasonsTest {

    private static final Account NAMESAKE =
            new Account("ws-3/b", InMemoryAccountIdentity.SEEDS.name(), Optional.of("ws-3"));

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void where_a_person_must_say_which_account_no_candidate_is_said_to_be_outdone() {
        acme(8);

        assertThatDecision(project.decide())
                .choseNothing(Outcome.AMBIGUOUS)
                .has(id(9), Verdict.NOT_TRIED, "another works, but which account is meant is the question")
                .has(id(11), Verdict.PASSED_OVER, "works: post-search answered");
    }

    @Test
    void a_dead_pin_keeps_its_own_reason_where_one_of_its_account_takes_its_place() {
        acme(8, 3);
        project.pinned(id(8)).decide();
        project.answering(id(8), Answer.revoked());

        assertThatDecision(project.decide())
                .chose(id(3))
                .has(id(8), Verdict.REJECTED, "NEEDS_RECONNECT: unauthorized: API token is invalid")
                .has(
                        id(11),
                        Verdict.PASSED_OVER,
                        "works: post-search answered; connected to Eddie Fu's Notion, not to Acme")
                .has(id(10), Verdict.NOT_TRIED, "connected to Eddie Fu's Notion, not to Acme");
    }

    @Test
    void accounts_of_one_name_are_told_apart_by_their_ids() {
        project.tidying().identity().tell(id(8), NAMESAKE);

        assertThatDecision(project.decide())
                .choseNothing(Outcome.AMBIGUOUS)
                .says(
                        id(11) + " is connected to Eddie Fu's Notion (workspace-1/bot-1)",
                        id(8) + " is connected to Eddie Fu's Notion (ws-3)");
    }

    @Test
    void five_accounts_are_named_and_the_others_counted() {
        accounts(5);
        assertThat(about("Acne", "working").reason()).endsWith("; there are A 11, A 10, A 9, A 8, A 7");

        accounts(7);
        assertThat(about("Acne", "working").reason()).endsWith("; there are A 11, A 10, A 9, A 8, A 7 and 2 more");
    }

    @Test
    void what_is_retired_makes_no_second_account() {
        acme(3);
        project.decide();
        assertThat(project.decide("latest").reason()).contains("connections lead to 2 accounts");

        project.core().retiring().retire(Seed.NOTION, id(3), Duration.ofDays(3));
        assertThat(project.decide("latest").reason()).doesNotContain("accounts");
    }

    @Test
    void the_next_of_a_named_account_is_chosen_where_its_newest_is_dead() {
        acme(8, 3);
        project.answering(id(8), Answer.revoked());

        assertThatDecision(about("Acme", "working")).chose(id(3)).because("the newest that works");
    }

    @Test
    void a_pin_of_the_named_account_is_no_remark() {
        acme(8, 3);

        assertThatDecision(project.pinned(id(8)).decide()).because("the pin works");
        assertThat(about("Acme", "working").reason()).isEqualTo("the pin works");
    }

    @Test
    void an_id_of_the_named_account_is_no_remark() {
        acme(8);
        project.facts().about("Acme");

        assertThatDecision(project.decide(new SelectionPolicy.ById(id(8)))).because("named by its id, and it works");
    }

    @Test
    void a_program_s_dead_pin_of_the_named_account_is_not_replaced() {
        acme(8, 3);
        project.pinned(id(8)).answering(id(8), Answer.revoked()).facts().about("Acme");

        assertThatDecision(project.core().choosing().decideForUse(Seed.NOTION, ProbeListener.none()))
                .choseNothing(Outcome.PIN_DEAD);
    }

    @Test
    void a_pin_of_another_account_than_the_named_one_is_not_even_tried() {
        acme(8);
        project.pinned(id(11)).facts().about("Acme");
        project.accounts()
                .remember(List.of(
                        new KnownAccount(id(11), Seed.connection(11).updatedAt(), InMemoryAccountIdentity.SEEDS)));

        assertThatDecision(project.decide()).chose(id(8));
        assertThat(project.probe().askedAs(Seed.USER)).containsExactly(id(8));
    }

    private void accounts(int count) {
        IntStream.rangeClosed(1, 11)
                .forEach(number ->
                        project.tidying().identity().tell(id(number), account(Math.max(number, 12 - count))));
        project.accounts()
                .remember(IntStream.rangeClosed(1, 11)
                        .mapToObj(number -> new KnownAccount(
                                id(number), Seed.connection(number).updatedAt(), account(Math.max(number, 12 - count))))
                        .toList());
    }

    private static Account account(int number) {
        return new Account("a-" + number, Optional.of("A " + number));
    }

    private void acme(int... numbers) {
        for (int number : numbers) {
            project.tidying().identity().tell(id(number), AnyWorld.ACME);
        }
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
}
