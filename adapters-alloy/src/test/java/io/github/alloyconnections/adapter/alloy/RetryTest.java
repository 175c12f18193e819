package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import io.github.alloyconnections.adapter.alloy.http.Pacing;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.health.ProbeOutcome.Cause;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest extends AlloyTest {

    private static final String DELETION = "DELETE /users/66f000000000000000000001/credentials/" + ID;
    private static final StubAlloy.Answer EMPTY = StubAlloy.json(200, "{\"credentials\":[]}");

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void a_read_is_tried_three_times_in_all(int status) {
        alloy.on(NOTION_LIST, StubAlloy.json(status, "{}"), StubAlloy.html(status, "<html>"), EMPTY);

        assertThat(adapters().directory().list(NOTION, Owner.key())).isEqualTo(Listing.empty());
        assertThat(alloy.asked()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void a_read_is_not_tried_a_fourth_time(int status) {
        alloy.on(NOTION_LIST, StubAlloy.json(status, "{\"message\":\"so\"}"));

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> adapters().directory().list(NOTION, Owner.key()))
                .withMessageEndingWith("): so");
        assertThat(alloy.asked()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 403, 405, 407, 422, 501})
    void what_would_fail_again_is_not_tried_again(int status) {
        alloy.on(NOTION_LIST, StubAlloy.json(status, "{}"));

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> adapters().directory().list(NOTION, Owner.key()));
        assertThat(alloy.asked()).hasSize(1);
    }

    @Test
    void an_answer_that_is_not_json_is_tried_again() {
        alloy.on(NOTION_LIST, StubAlloy.json(200, "be right back"), EMPTY);

        assertThat(adapters().directory().list(NOTION, Owner.key())).isEqualTo(Listing.empty());
    }

    @Test
    void a_rate_limit_is_waited_for_as_long_as_alloy_asks() {
        alloy.on(NOTION_LIST, StubAlloy.json(429, "{}", "Retry-After", "4"), EMPTY);

        assertThat(adapters().directory().list(NOTION, Owner.key())).isEqualTo(Listing.empty());
        assertThat(ticker.slept()).containsExactly(Duration.ofSeconds(4));
    }

    @Test
    void a_rate_limit_without_a_time_is_waited_for_at_growing_pauses() {
        alloy.on(NOTION_LIST, StubAlloy.json(429, "{}"), StubAlloy.json(429, "{}"), EMPTY);

        AlloyAdapters adapters = adapters(settings(alloy.url()), Pacing.standard());

        assertThat(adapters.directory().list(NOTION, Owner.key())).isEqualTo(Listing.empty());
        assertThat(ticker.slept()).hasSize(2);
        assertThat(ticker.slept().get(0)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1_200));
        assertThat(ticker.slept().get(1)).isBetween(Duration.ofMillis(1_600), Duration.ofMillis(2_400));
    }

    @Test
    void a_rate_limit_longer_than_ten_seconds_ends_it_at_once() {
        alloy.on(NOTION_LIST, StubAlloy.json(429, "{}", "Retry-After", "11"));

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> adapters().directory().list(NOTION, Owner.key()))
                .withMessageEndingWith("Alloy answered 429 (too many calls, and asks to wait 11 s)")
                .returns(Kind.RATE_LIMITED, RemoteServiceException::kind)
                .returns(Optional.of(Duration.ofSeconds(11)), RemoteServiceException::retryAfter);
        assertThat(alloy.asked()).hasSize(1);
        assertThat(ticker.slept()).isEmpty();
    }

    @Test
    void rate_limits_are_waited_for_ten_seconds_in_all() {
        alloy.on(NOTION_LIST, StubAlloy.json(429, "{}", "Retry-After", "6"));

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> adapters().directory().list(NOTION, Owner.key()))
                .returns(Optional.of(Duration.ofSeconds(6)), RemoteServiceException::retryAfter);
        assertThat(alloy.asked()).hasSize(2);
        assertThat(ticker.slept()).containsExactly(Duration.ofSeconds(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "Wed, 21 Oct 2015 07:28:00 GMT"})
    void no_pause_at_all_is_a_second(String asked) {
        alloy.on(NOTION_LIST, StubAlloy.json(429, "{}", "Retry-After", asked), EMPTY);

        adapters(settings(alloy.url()), Pacing.standard()).directory().list(NOTION, Owner.key());

        assertThat(ticker.slept())
                .singleElement()
                .satisfies(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ofMillis(800)));
    }

    @Test
    void an_absurd_pause_is_told_as_people_say_it() {
        alloy.on(NOTION_LIST, StubAlloy.json(429, "{}", "Retry-After", "99999999999999999999"));

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> adapters().directory().list(NOTION, Owner.key()))
                .withMessageEndingWith("asks to wait 24 h)");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 0})
    void an_alloy_that_is_down_is_left_alone_and_tried_again(int status) {
        AtomicBoolean up = new AtomicBoolean();
        alloy.on(NOTION_LIST, exchange -> {
            if (up.get()) {
                EMPTY.to(exchange);
            } else if (status == 0) {
                exchange.close();
            } else {
                StubAlloy.json(status, "{}", "Retry-After", "0").to(exchange);
            }
        });
        AlloyAdapters adapters = adapters();
        for (int run = 0; run < 20; run++) {
            assertThatExceptionOfType(RemoteServiceException.class)
                    .isThrownBy(() -> adapters.directory().list(NOTION, Owner.key()));
        }
        int asked = alloy.asked().size();
        assertThat(asked).isLessThanOrEqualTo(18);
        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> adapters.directory().list(NOTION, Owner.key()))
                .withMessageContaining("left alone for another")
                .matches(failure -> failure.retryAfter().isPresent());

        up.set(true);
        ticker.pass(Duration.ofSeconds(6));

        assertThat(adapters.directory().list(NOTION, Owner.key())).isEqualTo(Listing.empty());
        assertThat(adapters.directory().list(NOTION, Owner.key())).isEqualTo(Listing.empty());
    }

    /** With many callers the first second brings as many failures: none of them need wait for tries that are not made. */
    @Test
    @Timeout(60)
    void whoever_fails_when_nobody_is_let_through_does_not_wait_for_another_try() {
        alloy.on(NOTION_LIST, HttpExchange::close);
        Pacing real = Pacing.standard();
        Pacing patient = new Pacing(
                8,
                Duration.ofHours(1),
                Duration.ofHours(3),
                real.patience(),
                real.calm(),
                real.perMinute(),
                real.inFlight());
        AlloyAdapters adapters = adapters(settings(alloy.url()), patient);
        alloy.on(DELETION, HttpExchange::close);
        for (int sent = 0; sent < 5; sent++) {
            adapters.removal().remove(ID, NOTION, USER);
        }

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> adapters.directory().list(NOTION, Owner.key()))
                .withMessageContaining("cut the connection");
    }

    /** A connection's own trouble is no word about Alloy. */
    @Test
    void errors_that_alloy_answers_stop_nobody() {
        alloy.on(SEARCH, StubAlloy.json(500, "{}"));
        AlloyAdapters adapters = adapters();
        for (int run = 0; run < 9; run++) {
            adapters.probe().probe(ID, NOTION, USER, Optional.empty());
        }

        assertThat(alloy.asked()).hasSize(27);
    }

    @Test
    void an_outage_that_names_its_end_is_waited_for_too() {
        alloy.on(NOTION_LIST, StubAlloy.json(503, "{}", "Retry-After", "4"), EMPTY);

        assertThat(adapters().directory().list(NOTION, Owner.key())).isEqualTo(Listing.empty());
        assertThat(ticker.slept()).containsExactly(Duration.ofSeconds(4));
    }

    @Test
    void no_new_try_begins_after_thirty_seconds() {
        alloy.on(NOTION_LIST, exchange -> {
            ticker.pass(Duration.ofSeconds(30));
            StubAlloy.json(500, "{}").to(exchange);
        });

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> adapters().directory().list(NOTION, Owner.key()));
        assertThat(alloy.asked()).hasSize(1);
    }

    @Test
    void a_probe_is_tried_again() {
        alloy.on(SEARCH, StubAlloy.json(500, "{}"), StubAlloy.json(200, "{\"results\":[]}"));

        assertThat(adapters().probe().probe(ID, NOTION, USER, Optional.empty()))
                .isInstanceOf(ProbeOutcome.Answered.class);
    }

    @Test
    void an_action_not_known_to_read_is_not_tried_again() {
        alloy.on("POST /connectors/notion/actions/archive/execute", StubAlloy.json(500, "{\"message\":\"so\"}"));

        assertThat(adapters().probe().probe(ID, NOTION, USER, Optional.of(new ActionId("archive"))))
                .isEqualTo(new ProbeOutcome.Inconclusive(
                        "archive", Cause.UNAVAILABLE, "Alloy answered 500 (out of order): so", Optional.empty()));
        assertThat(alloy.asked()).hasSize(1);
    }
}
