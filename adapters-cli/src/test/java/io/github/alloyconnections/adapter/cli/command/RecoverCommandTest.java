package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.adapter.cli.FakeConnecting;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptState.NotVisible;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoverCommandTest {

    private static final String ID = FakeConnecting.ID.value();

    private final CommandLineRun line = new CommandLineRun();
    private final FakeConnecting connecting = line.project.connecting;

    @Test
    void no_attempts_are_no_failure() {
        assertThat(line.run("recover")).isZero();
        assertThat(line.err()).contains("no attempts", "alloy-connections connect");
    }

    @Test
    void attempts_are_listed_with_how_they_stand() {
        connecting.open.add(connecting.attempt.with(FakeConnecting.pinned()));
        connecting.open.add(connecting.attempt.with(FakeConnecting.refused()));

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
        connecting.succeeding();

        assertThat(line.run("recover", ID)).isZero();
        assertThat(connecting.asked).containsExactly("resume");
        assertThat(line.out()).contains(Entries.NEWEST, ".env has CONNECTION_ID=");
    }

    @Test
    void its_first_letters_are_enough() {
        connecting.open.add(connecting.attempt);
        connecting.succeeding();

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
        connecting.succeeding();

        assertThat(line.run("recover", ID, "--wait")).isZero();
        assertThat(line.browser.listening)
                .contains(URI.create("http://localhost:3000/oauth/callback/" + FakeConnecting.ID));
        assertThat(connecting.asked).containsExactly("resume");
    }

    @Test
    void waiting_goes_on_where_somebody_else_listens() {
        line.browser.refusal = Optional.of(new UncheckedIOException("taken", new IOException("taken")));
        connecting.succeeding();

        assertThat(line.run("recover", ID, "--wait")).isZero();
    }

    @Test
    void waiting_goes_on_when_nothing_is_visible_yet() {
        connecting.next.add(new NotVisible());
        connecting.succeeding();

        assertThat(line.run("recover", ID, "--wait")).isZero();
        assertThat(connecting.asked).containsExactly("resume", "resume");
    }

    @Test
    void without_waiting_it_ends_there() {
        connecting.next.add(new NotVisible());
        connecting.succeeding();

        assertThat(line.run("recover", ID)).isEqualTo(75);
        assertThat(line.out()).contains("No new connection is visible yet.", "recover " + ID);
    }

    @Test
    void a_person_says_which_one_it_is() {
        connecting.attempt = connecting.attempt.with(FakeConnecting.ambiguous());
        connecting.next.add(FakeConnecting.pinned());

        assertThat(line.run("recover", ID, "--choose", Entries.OLDER)).isZero();
        assertThat(connecting.asked).containsExactly("choose " + Entries.OLDER);
    }

    @Test
    void several_are_told_as_json_with_the_next_step() {
        connecting.attempt = connecting.attempt.with(FakeConnecting.ambiguous());

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
}
