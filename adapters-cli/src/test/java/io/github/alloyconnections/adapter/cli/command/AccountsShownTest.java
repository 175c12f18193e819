package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.IdentityOutcome.Told;
import io.github.alloyconnections.domain.connection.IdentityOutcome.Untold;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountsShownTest {

    private static final Account HOME = new Account("ws-1/bot-1", Optional.of("Home's"), Optional.of("ws-1"));
    private static final Account WORK = new Account("ws-2/bot-2", Optional.of("Acme\u001b[2J"), Optional.of("ws-2"));

    private final CommandLineRun line = new CommandLineRun();

    @Test
    void the_chosen_ones_account_is_shown_with_its_id() {
        line.project.decision = () -> Entries.chosen(working(Entries.newest()).with(new Told(HOME)));

        line.run("which");

        assertThat(line.out()).contains("account  Home's (ws-1)");
    }

    @Test
    void one_that_is_not_known_is_called_so() {
        line.project.decision =
                () -> Entries.chosen(working(Entries.newest()).with(new Untold("twilio has no call that tells")));

        line.run("which");
        assertThat(line.out()).contains("account  unknown: twilio has no call that tells");

        line.run("which", "-o", "json");
        assertThat(line.out()).contains("\"reason\" : \"twilio has no call that tells\"");
    }

    @Test
    void a_question_of_accounts_names_what_to_type_for_each() {
        line.project.decision = () -> Entries.none(
                Outcome.AMBIGUOUS,
                passedOver(Entries.newest().with(new Told(HOME))),
                passedOver(Entries.older().with(new Told(WORK))));

        assertThat(line.run("which", "--user", "u1")).isEqualTo(5);

        assertThat(line.out())
                .startsWith("Several would do: a person must choose.\n")
                .contains(
                        "14 d  Home's",
                        "alloy-connections use --account 'Home'\\''s' --user u1",
                        "alloy-connections use --account ws-2 --user u1")
                .doesNotContain("alloy-connections connect", "\u001b[2J");
    }

    @Test
    void a_flag_that_missed_is_not_repeated_where_another_account_is_meant() {
        Candidate untried = new Candidate(Entries.newest().with(new Told(HOME)), Verdict.NOT_TRIED, "not it");
        line.project.decision = () -> Entries.none(Outcome.NOTHING_USABLE, untried);

        line.run("which", "--account", "Acne");

        assertThat(line.out())
                .contains("alloy-connections use --account 'Home'\\''s'")
                .doesNotContain("Acne");
    }

    @Test
    void lists_have_the_column_where_anything_is_known() {
        line.project.overview = () -> Entries.overview(Entries.newest().with(new Told(HOME)), Entries.older());
        line.run("list");
        assertThat(line.out()).contains("ACCOUNT", "Home's", "unknown");

        CommandLineRun unknown = new CommandLineRun();
        unknown.run("list");
        assertThat(unknown.out()).doesNotContain("ACCOUNT");
    }

    @Test
    void connecting_makes_nothing_new_where_something_of_several_accounts_works() {
        line.project.connecting.decision = () -> Entries.none(
                Outcome.AMBIGUOUS,
                passedOver(Entries.newest().with(new Told(HOME))),
                passedOver(Entries.older().with(new Told(WORK))));

        assertThat(line.run("connect")).isEqualTo(5);

        assertThat(line.err())
                .contains(
                        "nothing new was made, because there are several already",
                        "alloy-connections use --account ws-2",
                        "alloy-connections connect notion --new");
    }

    @Test
    void a_person_who_connects_is_asked_which_of_them_is_meant() {
        line.project.connecting.decision = () -> Entries.none(
                Outcome.AMBIGUOUS,
                passedOver(Entries.newest().with(new Told(HOME))),
                passedOver(Entries.older().with(new Told(WORK))));
        List<String> seen = new ArrayList<>();

        line.onTerminal(120).picking(-1, seen).run("connect");

        assertThat(seen).hasSize(3);
        assertThat(seen.get(0)).contains(Entries.NEWEST, "Home's");
        assertThat(seen.get(2)).isEqualTo("make another connection");
    }

    private static ConnectionEntry working(ConnectionEntry entry) {
        return entry.with(Entries.health(HealthState.WORKING));
    }

    private static Candidate passedOver(ConnectionEntry entry) {
        return new Candidate(working(entry), Verdict.PASSED_OVER, "works: post-search answered with 3 pages");
    }
}
