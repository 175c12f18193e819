package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.Attempts;
import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.adapter.cli.terminal.Picker;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptState.NotVisible;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.testing.CannedConnecting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecoverCommandTest {

    private static final String ID = CannedConnecting.ID.value();

    private final CommandLineRun line = new CommandLineRun();
    private final CannedConnecting connecting = line.project.connecting;

    @Test
    void no_attempts_are_no_failure() {
        assertThat(line.run("recover")).isZero();
        assertThat(line.err()).contains("no attempts", "alloy-connections connect");
    }

    @Test
    void attempts_are_listed_with_how_they_stand() {
        connecting.open.add(connecting.attempt.with(Attempts.pinned()));
        connecting.open.add(connecting.attempt.with(Attempts.refused()));

        assertThat(line.run("recover")).isZero();
        assertThat(line.out()).isEqualTo("""
                ATTEMPT               CONNECTOR  BEGUN  STATE    WHAT
                %1$s  notion     now    pinned   %2$s: post-search answered with 3 pages
                %1$s  notion     now    refused  the return said access_denied: no <b>thanks</b>; no connection has appeared
                """.formatted(ID, Entries.NEWEST));
    }

    @Test
    void they_are_listed_as_json() {
        connecting.open.add(connecting.attempt);

        assertThat(line.run("recover", "-o", "json")).isZero();
        assertThat(line.out()).contains("\"count\" : 1", "\"state\" : \"open\"", "\"settled\" : false");
    }

    @Test
    void one_is_taken_up_again() {
        connecting.attempt = connecting.attempt.with(new NotVisible());
        Attempts.succeed(connecting);

        assertThat(line.run("recover", ID)).isZero();
        assertThat(connecting.asked).containsExactly("resume");
        assertThat(line.out()).contains(Entries.NEWEST, ".env has CONNECTION_ID=");
    }

    @Test
    void its_first_letters_are_enough() {
        connecting.open.add(connecting.attempt);
        Attempts.succeed(connecting);

        assertThat(line.run("recover", ID.substring(0, 5))).isZero();
    }

    @Test
    void letters_that_several_begin_with_are_not() {
        connecting.open.add(connecting.attempt);
        AttemptId other = new AttemptId(ID.substring(0, 19) + "2");
        connecting.open.add(Attempt.begun(other, new ConnectorId("notion"), new UserId("u"), Entries.NOW));

        assertThat(line.run("recover", "abcde")).isEqualTo(5);
        assertThat(line.err()).contains("2 attempts begin with 'abcde'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzzzzzzzzzzzzzzzzzz", "abc", "", "../../etc/passwd", "\u001b[31m"})
    void an_unknown_one_is_said(String attempt) {
        connecting.open.add(connecting.attempt);

        assertThat(line.run("recover", attempt)).isEqualTo(2);
        assertThat(line.err()).contains("no such attempt").doesNotContain("\u001b");
    }

    @Test
    void waiting_listens_where_the_browser_comes_back() {
        Attempts.succeed(connecting);

        assertThat(line.run("recover", ID, "--wait")).isZero();
        assertThat(line.browser.listening)
                .contains(URI.create("http://localhost:3000/oauth/callback/" + CannedConnecting.ID));
        assertThat(connecting.asked).containsExactly("resume");
    }

    @Test
    void waiting_goes_on_where_somebody_else_listens() {
        line.browser.refusal = Optional.of(new UncheckedIOException("taken", new IOException("taken")));
        Attempts.succeed(connecting);

        assertThat(line.run("recover", ID, "--wait")).isZero();
    }

    @Test
    void waiting_goes_on_when_nothing_is_visible_yet() {
        connecting.next.add(new NotVisible());
        Attempts.succeed(connecting);

        assertThat(line.run("recover", ID, "--wait")).isZero();
        assertThat(connecting.asked).containsExactly("resume", "resume");
    }

    @Test
    void without_waiting_it_ends_there() {
        connecting.next.add(new NotVisible());
        Attempts.succeed(connecting);

        assertThat(line.run("recover", ID)).isEqualTo(75);
        assertThat(line.out()).contains("No new connection is visible yet.", "recover " + ID);
    }

    @Test
    void a_person_says_which_one_it_is() {
        connecting.attempt = connecting.attempt.with(Attempts.ambiguous());
        connecting.next.add(Attempts.pinned());

        assertThat(line.run("recover", ID, "--choose", Entries.OLDER)).isZero();
        assertThat(connecting.asked).containsExactly("choose " + Entries.OLDER);
    }

    @Test
    void several_are_told_as_json_with_the_next_step() {
        connecting.attempt = connecting.attempt.with(Attempts.ambiguous());

        assertThat(line.run("recover", ID, "-o", "json")).isEqualTo(5);
        assertThat(line.out())
                .contains("\"state\" : \"ambiguous\"", "\"candidates\" : [", "--choose " + Entries.OLDER)
                .contains("\"reason\" : \"two appeared\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--wait", "--choose=" + Entries.OLDER})
    void flags_need_an_attempt(String flag) {
        assertThat(line.run("recover", flag)).isEqualTo(2);
        assertThat(line.err()).contains("need an ATTEMPT");
    }

    @Test
    void an_id_that_is_none_is_said() {
        assertThat(line.run("recover", ID, "--choose", "x")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--forget ID", "ID --forget", "--forget abcde"})
    void one_is_forgotten_after_a_last_look(String typed) {
        connecting.open.add(connecting.attempt);

        assertThat(line.run(("recover " + typed.replace("ID", ID)).split(" ", -1)))
                .isZero();
        assertThat(connecting.asked).containsExactly("forget [" + ID + "]");
        assertThat(line.out())
                .startsWith("Forgotten: " + ID + ", notion, begun just now")
                .contains("showed no new connection; if one was made after all")
                .contains("alloy-connections list --connector notion");
    }

    @Test
    void what_was_made_after_all_is_named_with_what_would_pin_it() {
        connecting.appeared = List.of(Attempts.FOUND);

        assertThat(line.run("recover", "--forget", ID)).isZero();
        assertThat(line.out())
                .contains("a connection that is new since the attempt", Entries.NEWEST + "  Eddie Fu's Notion (12)")
                .contains("alloy-connections use " + Entries.NEWEST + " --connector notion");
    }

    @Test
    void a_look_that_failed_is_said() {
        connecting.unseen = Optional.of("Alloy is down");

        assertThat(line.run("recover", "--forget", ID, "-o", "json")).isZero();
        assertThat(line.out())
                .contains("\"count\" : 1", "\"trouble\" : \"Alloy is down\"", "\"appeared\" : [ ]")
                .contains("a last look at Alloy's list failed: Alloy is down; if a connection was made after all");
    }

    @Test
    void the_pin_of_one_that_was_pinned_stays_and_this_is_said() {
        connecting.attempt = connecting.attempt.with(Attempts.pinned());

        assertThat(line.run("recover", "--forget", ID)).isZero();
        assertThat(line.out()).contains("stays the pin").doesNotContain("alloy-connections use");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzzzzzzzzzzzzzzzzzz", "abc", "\u001b[31m"})
    void an_unknown_one_is_not_forgotten(String attempt) {
        assertThat(line.run("recover", "--forget", attempt)).isEqualTo(2);
        assertThat(line.err()).contains("no such attempt").doesNotContain("\u001b");
        assertThat(connecting.asked).isEmpty();
    }

    @Test
    void all_that_wait_are_only_forgotten_with_a_yes() {
        connecting.open.add(connecting.attempt);
        connecting.open.add(connecting.attempt.with(Attempts.refused()));
        connecting.open.add(connecting.attempt.with(Attempts.pinned()));

        assertThat(line.run("recover", "--forget")).isEqualTo(2);
        assertThat(line.err()).contains("2 attempts have no connection yet", "recover --forget --yes");
        assertThat(connecting.asked).isEmpty();

        assertThat(line.run("recover", "--forget", "--yes", "-o", "id")).isZero();
        assertThat(connecting.asked).containsExactly("forget [" + ID + ", " + ID + "]");
        assertThat(line.out()).isEqualTo(ID + "\n" + ID + "\n");
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "' 1 ', 0", "y, 130", "2, 130"})
    void a_person_types_how_many(String typed, int code) {
        connecting.open.add(connecting.attempt);
        line.onTerminal(120).picker = typing(typed);

        assertThat(line.run("recover", "--forget")).isEqualTo(code);
        assertThat(line.out()).contains("ATTEMPT", ID);
        assertThat(connecting.asked).hasSize(code == 0 ? 1 : 0);
    }

    private static Picker typing(String text) {
        return new Picker() {
            @Override
            public Optional<String> pick(String question, List<Choice> choices) {
                throw new AssertionError("nothing is to be picked");
            }

            @Override
            public Optional<String> type(String question) {
                return Optional.of(text);
            }
        };
    }

    @Test
    void nothing_that_waits_is_no_failure() {
        connecting.open.add(connecting.attempt.with(Attempts.pinned()));

        assertThat(line.run("recover", "--forget", "--yes")).isZero();
        assertThat(line.err()).contains("no attempt is without a connection", "alloy-connections recover");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--wait", "--choose=" + Entries.OLDER, "--within=5s"})
    void forgetting_excludes_the_rest(String flag) {
        assertThat(line.run("recover", "--forget", ID, flag)).isEqualTo(2);
        assertThat(connecting.asked).isEmpty();
    }

    @Test
    void a_yes_alone_is_nothing() {
        assertThat(line.run("recover", ID, "--yes")).isEqualTo(2);
        assertThat(line.err()).contains("--yes needs --forget");
    }

    @Test
    void one_that_is_forgotten_elsewhere_is_not_followed_any_more() {
        connecting.isForgottenMeanwhile = true;

        assertThat(line.run("recover", ID)).isEqualTo(2);
        assertThat(line.err()).contains("the attempt was forgotten meanwhile", "alloy-connections list");
    }
}
