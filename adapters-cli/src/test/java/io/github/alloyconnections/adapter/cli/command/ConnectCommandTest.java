package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.Attempts;
import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.adapter.cli.part.WaitOption;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.AttemptState.Looking;
import io.github.alloyconnections.domain.attempt.AttemptState.NotVisible;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import io.github.alloyconnections.domain.failure.MissingInputsException.Gaps;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.port.driving.CallbackReceiver.Return;
import io.github.alloyconnections.domain.port.host.ForUsingTheBrowser.Opening;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.testing.CannedConnecting;
import io.github.alloyconnections.domain.testing.MovingClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectCommandTest {

    private static final String TOKEN = "planted-token";

    private final CommandLineRun line = new CommandLineRun();
    private final CannedConnecting connecting = line.project.connecting;

    private int onTerminal(String... args) {
        return line.onTerminal(120).run(args);
    }

    @Test
    void it_opens_the_browser_and_pins_what_it_finds() {
        Attempts.succeed(connecting);
        line.browser.returns.add(new Return(Optional.empty()));

        assertThat(onTerminal("connect")).isZero();
        assertThat(line.browser.opened).containsExactly(URI.create(CannedConnecting.PAGE));
        assertThat(connecting.asked)
                .containsExactly("look notion", "begin http://localhost:4711/" + CannedConnecting.ID, "returned");
        assertThat(line.out())
                .contains(Entries.NEWEST, "Eddie Fu's Notion (12)", ".env has CONNECTION_ID=", "working")
                .doesNotContain(TOKEN);
        assertThat(line.err()).contains("your browser shows api.runalloy.com").doesNotContain(TOKEN);
        assertThat(line.browser.closed).isTrue();
    }

    @Test
    void the_line_of_progress_tells_each_step() {
        Attempts.succeed(connecting);

        onTerminal("connect");

        assertThat(line.err())
                .contains("your browser came back, looking for the connection, 5:00 left")
                .contains("found " + Entries.NEWEST + ", testing it")
                .endsWith("\r\u001b[K");
    }

    @Test
    void who_said_no_is_told_so_while_it_is_made_sure() {
        connecting.attempt =
                connecting.attempt.returned(Optional.of(new Refusal("access_denied", Optional.empty())), Entries.NOW);
        connecting.next.add(new AttemptState.Looking(Entries.NOW));
        connecting.next.add(Attempts.refused());

        onTerminal("connect");

        assertThat(line.err()).contains("it was not allowed, making sure").doesNotContain("you are back");
    }

    @Test
    void without_a_browser_the_address_is_printed() {
        Attempts.succeed(connecting);
        line.browser.opening = Opening.NOT_POSSIBLE;

        assertThat(onTerminal("connect")).isZero();
        assertThat(line.out()).startsWith("Open this page in a browser").contains(CannedConnecting.PAGE);
    }

    @Test
    void no_browser_is_opened_if_none_is_wanted() {
        Attempts.succeed(connecting);

        assertThat(onTerminal("connect", "--no-browser")).isZero();
        assertThat(line.browser.opened).isEmpty();
        assertThat(line.out()).contains(CannedConnecting.PAGE);
    }

    @Test
    void without_a_terminal_it_hands_over_and_ends() {
        assertThat(line.run("connect", "--env-file", "a.env")).isZero();
        assertThat(line.out())
                .isEqualTo("""
                {
                  "attempt" : "%s",
                  "url" : "%s",
                  "next" : [
                    {
                      "command" : "alloy-connections recover %s --wait --env-file a.env",
                      "why" : "waits for the connection, tests and pins it"
                    }
                  ]
                }
                """.formatted(CannedConnecting.ID, CannedConnecting.PAGE, CannedConnecting.ID));
        assertThat(connecting.asked)
                .containsExactly("look notion", "begin http://localhost:3000/oauth/callback/" + CannedConnecting.ID);
        assertThat(line.browser.opened).isEmpty();
        assertThat(line.err()).doesNotContain(TOKEN);
    }

    @Test
    void a_configured_redirect_is_used_as_it_is() {
        line.project.redirectUri = Optional.of(URI.create("https://app.example.com/cb"));

        line.run("connect");

        assertThat(connecting.asked).contains("begin https://app.example.com/cb");
    }

    @Test
    void what_works_already_is_offered() {
        connecting.decision = () -> Entries.chosen(Entries.newest().with(Entries.health(HealthState.WORKING)));
        List<String> offered = new ArrayList<>();

        assertThat(line.onTerminal(120).picking(0, offered).run("connect")).isZero();
        assertThat(offered)
                .containsExactly(
                        "use " + Entries.NEWEST + " (Eddie Fu's Notion (11), working)", "make another connection");
        assertThat(line.project.asked).containsExactly("use notion id:" + Entries.NEWEST + " VERIFIED");
        assertThat(connecting.asked).containsExactly("look notion");
    }

    @Test
    void another_is_made_if_a_person_wants_it() {
        connecting.decision = () -> Entries.chosen(Entries.newest().with(Entries.health(HealthState.WORKING)));
        Attempts.succeed(connecting);

        assertThat(line.onTerminal(120).picking(1, new ArrayList<>()).run("connect"))
                .isZero();
        assertThat(connecting.request()).isPresent();
    }

    @Test
    void a_person_may_turn_back() {
        connecting.decision = () -> Entries.chosen(Entries.newest().with(Entries.health(HealthState.WORKING)));

        assertThat(line.onTerminal(120).picking(-1, new ArrayList<>()).run("connect"))
                .isEqualTo(130);
        assertThat(connecting.request()).isEmpty();
    }

    @Test
    void what_works_already_is_told_where_nobody_can_be_asked() {
        connecting.decision = () -> Entries.chosen(Entries.newest().with(Entries.health(HealthState.WORKING)));

        assertThat(line.run("connect", "-o", "json")).isZero();
        assertThat(line.out()).contains("\"attempt\" : null", "\"url\" : null", Entries.NEWEST, "connect notion --new");
        assertThat(line.out().lines()).as("few enough to be read").hasSizeLessThan(20);
        assertThat(line.err()).contains("nothing new was made, because something works already");
        assertThat(connecting.request()).isEmpty();
    }

    @Test
    void next_steps_name_the_connector_where_the_project_has_another() {
        connecting.decision = () -> Entries.chosen(Entries.newest().with(Entries.health(HealthState.WORKING)));

        assertThat(line.run("connect", "zohoCRM", "-o", "id")).isZero();
        assertThat(line.err())
                .contains(
                        "use " + Entries.NEWEST + " --connector zohoCRM ", "alloy-connections connect zohoCRM --new ");
    }

    @Test
    void what_does_not_work_is_pinned_by_force_for_its_own_connector() {
        connecting.next.add(Attempts.unpinned(HealthState.NEEDS_RECONNECT));

        onTerminal("connect", "--new");

        assertThat(line.out()).contains("use " + Entries.NEWEST + " --connector notion --force");
    }

    @Test
    void a_key_that_does_not_work_may_be_typed_once_more() {
        connecting.attempt = connecting.attempt.returned(Optional.empty(), Entries.NOW);
        connecting.next.add(Attempts.unpinned(HealthState.NEEDS_RECONNECT));

        onTerminal("connect", "--new");

        assertThat(line.out()).contains("connect notion --new", "if what was typed was wrong");
    }

    @Test
    void what_cannot_be_told_makes_nothing_new() {
        connecting.decision = () -> Entries.none(Outcome.CANNOT_TELL, Entries.passedOver(Entries.newest()));

        assertThat(line.run("connect")).isEqualTo(75);
        assertThat(connecting.request()).isEmpty();
    }

    @Test
    void new_means_new() {
        connecting.decision = () -> {
            throw new AssertionError("nobody may look");
        };

        assertThat(line.run("connect", "--new")).isZero();
    }

    @Test
    void an_open_attempt_is_called_to_mind() {
        connecting.open.add(connecting.attempt);

        line.run("connect");

        assertThat(line.err()).contains("is still open: alloy-connections recover " + CannedConnecting.ID);
    }

    @Test
    void a_port_that_is_taken_begins_nothing() {
        line.browser.refusal =
                Optional.of(new UncheckedIOException("port 3000 of localhost is taken", new IOException("in use")));

        assertThat(onTerminal("connect", "--new")).isEqualTo(1);
        assertThat(line.err())
                .contains("OAUTH_REDIRECT_URI names an address where something else listens: port 3000 of localhost")
                .containsPattern("nothing was\\s+begun");
        assertThat(connecting.request()).isEmpty();
    }

    static Stream<Map.Entry<AttemptState, Integer>> endings() {
        return Stream.of(
                Map.entry(Attempts.pinned(), 0),
                Map.entry(Attempts.unpinned(HealthState.WORKING), 0),
                Map.entry(Attempts.unpinned(HealthState.NEEDS_RECONNECT), 3),
                Map.entry(Attempts.unpinned(HealthState.UNKNOWN), 75),
                Map.entry(Attempts.refused(), 3),
                Map.entry(new NotVisible(), 75),
                Map.entry(new AttemptState.Expired(), 3));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void each_ending_has_its_exit_code(Map.Entry<AttemptState, Integer> ending) {
        connecting.next.add(ending.getKey());

        assertThat(onTerminal("connect", "--new")).isEqualTo(ending.getValue());
    }

    @Test
    void a_refusal_says_what_it_said() {
        connecting.next.add(Attempts.refused());
        line.browser.returns.add(new Return(Optional.of(new Refusal("access_denied", Optional.empty()))));

        onTerminal("connect", "--new");

        assertThat(line.out())
                .contains("The connection was not allowed.", "access_denied: no <b>thanks</b>", "connect notion --new");
    }

    @Test
    void several_are_asked_and_the_answer_goes_on() {
        connecting.next.add(Attempts.ambiguous());
        List<String> offered = new ArrayList<>();
        line.onTerminal(120).picking(0, offered);
        connecting.next.add(Attempts.pinned());

        assertThat(line.run("connect", "--new")).isZero();
        assertThat(offered).hasSize(2);
        assertThat(connecting.asked).contains("choose " + Entries.NEWEST);
    }

    @Test
    void several_that_nobody_chooses_are_left_open() {
        connecting.next.add(Attempts.ambiguous());

        assertThat(line.onTerminal(120).picking(-1, new ArrayList<>()).run("connect", "--new"))
                .isEqualTo(5);
        assertThat(line.out()).contains("recover " + CannedConnecting.ID + " --choose " + Entries.NEWEST);
    }

    @Test
    void the_time_is_over_some_time() {
        MovingClock clock = new MovingClock();
        Instant before = clock.instant();
        line.clock = clock;
        line.browser.whileWaiting = () -> clock.pass(Duration.ofSeconds(1));
        connecting.next.add(new Looking(Entries.NOW));

        assertThat(onTerminal("connect", "--new", "--within", "90s")).isEqualTo(75);
        assertThat(clock.instant()).isEqualTo(before.plusSeconds(90));
        assertThat(line.out()).contains("Not connected yet.", "recover " + CannedConnecting.ID + " --wait");
        assertThat(line.err()).contains("1:30 left", "0:01 left");
    }

    @Test
    void an_interrupted_wait_leaves_it_open() {
        connecting.next.add(new Looking(Entries.NOW));
        line.browser.whileWaiting = () -> Thread.currentThread().interrupt();

        int code = onTerminal("connect", "--new");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(code).isEqualTo(75);
        assertThat(line.out()).contains("recover " + CannedConnecting.ID);
    }

    @Test
    void what_the_connector_asks_for_is_passed_on() {
        line.run("connect", "zohoCRM", "--new", "--data", "region=com", "--data", "x=a=b");

        assertThat(connecting.request().orElseThrow().answers().inputs())
                .isEqualTo(Map.of("region", JsonValue.of("com"), "x", JsonValue.of("a=b")));
        assertThat(connecting.request().orElseThrow().connector()).isEqualTo(new ConnectorId("zohoCRM"));
    }

    @Test
    void what_is_missing_is_named_with_its_flag() {
        InputField shop = InputField.named("shopName")
                .needed()
                .told(new InputField.About(
                        Optional.empty(), Optional.of("before .myshopify.com"), List.of(), Optional.empty()));
        connecting.failsToBegin(new MissingInputsException(
                new ConnectorId("shopify"), Way.of("oauth2", shop), new Gaps(List.of(shop), List.of(), List.of())));

        assertThat(line.run("connect", "--new")).isEqualTo(2);
        assertThat(line.err())
                .contains("shopify needs shopName; nothing was sent:")
                .contains("- shopName: before .myshopify.com")
                .contains("connect shopify --data shopName=…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"planted-secret", "=planted-secret", ""})
    void data_without_a_name_is_not_repeated(String data) {
        assertThat(line.run("connect", "--new", "--data", data)).isEqualTo(2);
        assertThat(line.out() + line.err()).doesNotContain("planted-secret").contains("name=value");
    }

    @Test
    void a_connector_is_named_once() {
        assertThat(line.run("connect", "notion", "--connector", "slack")).isEqualTo(2);
        assertThat(line.err()).contains("exclude one another");
    }

    @Test
    void a_simulator_that_ends_is_said() {
        assertThat(line.run("connect", "--new", "--sandbox")).isZero();
        assertThat(line.err())
                .contains("the simulator in this process ends now")
                .contains("alloy-connections sandbox");
    }

    @Test
    void waiting_is_bounded_by_the_time_asked_for() {
        assertThat(line.run("connect", "--within", "forever")).isEqualTo(2);
        assertThat(Duration.ofMinutes(5)).isEqualTo(WaitOption.USUAL);
    }
}
