package io.github.alloyconnections.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.LostBeginningException;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driving.ForConnecting;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Seed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an attempt begins, and when it does not. */
class BeginningTest {

    private final Flow flow = new Flow();

    private static ConnectRequest with(Answers answers) {
        return Flow.request().answering(answers);
    }

    private static ConnectRequest clicked(String click) {
        return new ConnectRequest(
                Seed.NOTION,
                Optional.empty(),
                id -> URI.create("http://localhost:1/" + id),
                Answers.none(),
                Optional.of(click));
    }

    @Test
    void the_page_is_handed_out_and_never_shown() {
        Started started = flow.connecting().begin(Flow.request());

        String revealed = started.match((attempt, url) -> url.reveal().toString(), made -> "");
        assertThat(revealed).contains("token=planted-token-1");
        assertThat(started.toString()).doesNotContain("planted-token").contains("https://api.runalloy.com/…");
    }

    @Test
    void the_nonce_goes_into_the_redirect() {
        Attempt attempt = flow.connecting().begin(Flow.request()).attempt();

        assertThat(flow.project.authorization().begun())
                .singleElement()
                .satisfies(begun -> assertThat(begun.redirect())
                        .contains(URI.create("http://localhost:4711/back/" + attempt.id())));
    }

    @Test
    void without_a_user_nothing_can_be_connected() {
        flow.project.runAs(Seed.KEY);

        assertThatThrownBy(() -> flow.begin())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("ALLOY_USER_ID");
        assertThat(flow.project.authorization().begun()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "/relative",
                "mailto:a@b",
                "ftp://example.com/x",
                "https:/x"
            })
    void a_browser_is_sent_back_to_web_pages_only(String redirect) {
        ConnectRequest request = ConnectRequest.of(Seed.NOTION, id -> URI.create(redirect));

        assertThatThrownBy(() -> flow.begin(request)).isInstanceOf(InvalidSettingsException.class);
        assertThat(flow.connecting().attempts()).isEmpty();
    }

    @Test
    void what_the_connector_asks_for_is_named() {
        flow.project
                .authorization()
                .asking("oauth2", InputField.named("shopName").needed());

        assertThatThrownBy(() -> flow.begin(with(Answers.none().with("flavour", "x"))))
                .isInstanceOf(MissingInputsException.class)
                .hasMessage("notion needs shopName, and does not ask for flavour");
        assertThat(flow.connecting().attempts()).isEmpty();
    }

    @Test
    void inputs_are_passed_on_and_never_shown() {
        flow.project
                .authorization()
                .asking("basic", InputField.named("password").needed());
        ConnectRequest request = with(Answers.none().with("password", "planted-secret"));

        flow.begin(request);

        assertThat(flow.project.authorization().begun()).singleElement().satisfies(begun -> {
            assertThat(begun.inputs()).hasToString("{\"data\":{\"password\":\"planted-secret\"}}");
            assertThat(begun.secrets()).containsExactly("planted-secret");
            assertThat(begun.redirect()).isEmpty();
            assertThat(begun.toString() + request).doesNotContain("planted-secret");
        });
    }

    @Test
    void what_needs_no_consent_is_probed_and_pinned() {
        ConnectionId made = flow.idOfNow();
        flow.project.with(AConnection.of(made).build());
        flow.project.authorization().asking("apikey").making(made);

        Attempt attempt = flow.connecting().begin(Flow.request()).attempt();

        assertThat(attempt.stage().word()).isEqualTo("found");
        assertThat(flow.after(attempt.id(), Duration.ofSeconds(9))
                        .attempt()
                        .stage()
                        .word())
                .isEqualTo("pinned");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "RATE_LIMITED", "REFUSED_INPUT", "KEY_REFUSED", "NOT_FOUND"})
    void a_failure_leaves_no_attempt_behind(Kind kind) {
        flow.project.authorization().fail(new RemoteServiceException(kind, "no"));

        assertThatThrownBy(() -> flow.begin()).isInstanceOf(RemoteServiceException.class);
        assertThat(flow.connecting().attempts()).isEmpty();
    }

    @Test
    void what_may_have_been_made_can_still_be_found() {
        flow.project.authorization().asking("apikey").losingAnswers();

        LostBeginningException lost = catchThrowableOfType(LostBeginningException.class, () -> flow.begin());
        ConnectionId made = flow.made().id();

        assertThat(lost).hasMessageContaining("the answer was lost");
        assertThat(flow.state(lost.attempt())).isEqualTo("looking");
        flow.after(lost.attempt(), Duration.ofMinutes(1));
        assertThat(flow.claimed(lost.attempt())).isEqualTo(made);
    }

    @Test
    void what_was_made_without_a_name_is_found() {
        flow.project.authorization().asking("apikey").namingNothing();

        Started started = flow.connecting().begin(Flow.request());
        ConnectionId made = flow.made().id();

        assertThat(started).isInstanceOf(Started.Made.class);
        flow.after(started.attempt().id(), Duration.ofMinutes(1));
        assertThat(flow.claimed(started.attempt().id())).isEqualTo(made);
    }

    @Test
    void what_was_made_at_once_had_no_page_even_if_alloy_took_its_time() {
        flow.project.authorization().asking("apikey").making(Seed.id(3));

        AttemptId id = flow.begin();
        flow.after(id, Duration.ofSeconds(5));

        assertThat(flow.connecting().find(id).orElseThrow().isWithoutPage()).isTrue();
    }

    @Test
    void what_was_there_before_is_not_called_new() {
        flow.project.authorization().asking("apikey").making(Seed.id(3));

        AttemptId id = flow.begin();

        assertThat(flow.connecting()
                        .find(id)
                        .orElseThrow()
                        .state()
                        .claimed()
                        .orElseThrow()
                        .renewed())
                .isTrue();
    }

    @Test
    void what_was_made_has_the_name_that_the_list_shows() {
        ConnectionId made = flow.idOfNow();
        flow.project.with(AConnection.of(made).named("Mine").build());
        flow.project.authorization().asking("apikey").making(made);

        Attempt after = flow.after(flow.begin(), Duration.ofSeconds(9)).attempt();

        assertThat(after.state().claimed().orElseThrow().name()).contains("Mine");
    }

    @Test
    void a_page_that_was_not_foreseen_is_waited_for() {
        flow.project.authorization().offering(new Way("keyless", Set.of(), List.of(), List.of()));
        flow.project.authorization().showingPages();

        Started started = flow.connecting().begin(Flow.request());

        assertThat(started).isInstanceOf(Started.Consent.class);
        assertThat(flow.state(started.attempt().id())).isEqualTo("open");
    }

    @Test
    void no_way_back_is_needed_where_nobody_is_sent_away() {
        flow.project.authorization().asking("apikey");

        flow.begin(ConnectRequest.of(Seed.NOTION, id -> URI.create("nowhere")));

        assertThat(flow.connecting().attempts()).hasSize(1);
    }

    @Test
    void a_double_click_begins_one_attempt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        flow.project.authorization().beforeAnswering(() -> awaited(begun));
        ForConnecting connecting = flow.connecting();
        ConcurrentLinkedQueue<Started> started = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            threads.execute(() -> started.add(connecting.begin(clicked("one click"))));
        }
        begun.countDown();
        threads.shutdown();

        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(started).hasSize(4).containsOnly(started.peek());
        assertThat(flow.project.authorization().begun()).hasSize(1);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void the_same_click_much_later_is_another_attempt() {
        ForConnecting connecting = flow.connecting();
        connecting.begin(clicked("one click"));
        flow.clock.pass(Duration.ofMinutes(3));

        connecting.begin(clicked("one click"));

        assertThat(connecting.attempts()).hasSize(2);
    }

    @Test
    void a_click_that_failed_may_be_repeated() {
        ForConnecting connecting = flow.connecting();
        flow.project.runAs(Seed.KEY);
        assertThatThrownBy(() -> connecting.begin(clicked("click"))).isInstanceOf(InvalidSettingsException.class);
        flow.project.runAs(Seed.USER);

        assertThat(connecting.begin(clicked("click")).attempt().stage().word()).isEqualTo("open");
    }

    @Test
    void attempts_of_last_week_are_forgotten() {
        flow.begin();
        flow.clock.pass(Duration.ofDays(7));
        flow.begin();

        assertThat(flow.connecting().attempts()).hasSize(1);
    }

    @Test
    void the_snapshot_holds_what_was_there() {
        Attempt attempt = flow.connecting().begin(Flow.request()).attempt();

        assertThat(flow.project.attempts().before(attempt.id()).orElseThrow().connections())
                .hasSize(11)
                .containsKeys(List.of(Seed.id(1), Seed.id(11)).toArray(ConnectionId[]::new));
    }
}
