package io.github.alloyconnections.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.health.ProbeOutcome.Cause;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.MovingClock;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdict table: what an answer shows of a connection. */
class VerdictTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of("an answer", Answer.works(), HealthState.WORKING),
                Arguments.of(
                        "an answer with nothing in it",
                        Answer.worksWithNothing("share something"),
                        HealthState.WORKING),
                Arguments.of("a missing permission", Answer.limited(), HealthState.LIMITED),
                Arguments.of("a refused token", Answer.revoked(), HealthState.NEEDS_RECONNECT),
                Arguments.of("another error of the provider's", Answer.providerError("oops"), HealthState.UNKNOWN),
                Arguments.of("401, the key being fine", Answer.denied(401), HealthState.NEEDS_RECONNECT),
                Arguments.of("403, the key being fine", Answer.denied(403), HealthState.NEEDS_RECONNECT),
                Arguments.of("found by nobody, but listed", Answer.notFound(), HealthState.UNUSABLE),
                Arguments.of("no probe", Answer.notProbeable(), HealthState.UNVERIFIABLE),
                Arguments.of("a rate limit", Answer.rateLimited(Duration.ofSeconds(9)), HealthState.UNKNOWN),
                Arguments.of("an outage", Answer.unavailable(), HealthState.UNKNOWN),
                Arguments.of("garbage", Answer.unreadable(), HealthState.UNKNOWN),
                Arguments.of("a refusal", Answer.inconclusive(Cause.REFUSED, "no"), HealthState.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("table")
    void each_answer_shows_a_state(String seen, Answer answer, HealthState state) {
        Health health = health(answer);

        assertThat(health.state()).as(seen).isEqualTo(state);
        assertThat(health.proof()).isNotEmpty();
        assertThat(health.next().isPresent()).isEqualTo(!seen.equals("an answer"));
        assertThat(health.reason().isPresent()).isEqualTo(state != HealthState.WORKING);
    }

    @ParameterizedTest
    @CsvSource({
        "missing_scope,LIMITED",
        "restricted_resource,LIMITED",
        "RESTRICTED-RESOURCE,LIMITED",
        "invalid_auth,NEEDS_RECONNECT",
        "token_revoked,NEEDS_RECONNECT",
        "unauthorized,NEEDS_RECONNECT",
        "Token-Expired,NEEDS_RECONNECT",
        "rate_limited,UNKNOWN",
        "internal_server_error,UNKNOWN",
        "validation_error,UNKNOWN",
        "'',UNKNOWN"
    })
    void a_providers_code_decides_over_its_error(String code, HealthState state) {
        assertThat(health(Answer.providerError(code)).state()).isEqualTo(state);
    }

    @Test
    void a_count_is_kept_and_told() {
        assertThat(health(Answer.worksWith(1)))
                .returns(OptionalInt.of(1), Health::count)
                .returns("post-search answered with 1 item", Health::proof);
        assertThat(health(Answer.worksWith(7)).proof()).isEqualTo("post-search answered with 7 items");
    }

    @Test
    void an_answer_without_a_list_has_no_count() {
        assertThat(health(Answer.works()))
                .returns(OptionalInt.empty(), Health::count)
                .returns("post-search answered", Health::proof)
                .returns(Optional.empty(), Health::next);
    }

    @Test
    void nothing_shared_is_working_with_a_hint() {
        assertThat(health(Answer.worksWithNothing("share pages with the integration")))
                .returns(HealthState.WORKING, Health::state)
                .returns(Optional.of("share pages with the integration"), Health::next);
    }

    @Test
    void what_the_provider_said_is_the_reason() {
        assertThat(health(Answer.providerError("oops", "ask again")).reason()).contains("oops: ask again");
        assertThat(health(Answer.providerError("oops")).reason()).contains("oops");
    }

    @Test
    void an_unverifiable_one_can_be_verified_by_a_named_action() {
        assertThat(health(Answer.notProbeable()).next().orElseThrow())
                .isEqualTo("pick one that reads from 'alloy-connections actions notion', and keep it as probe.notion"
                        + " in alloy-connections.conf");
    }

    @Test
    void a_health_tells_when_and_how_long() {
        MovingClock clock = new MovingClock();
        project.at(clock).probe().beforeAnswering(id -> clock.pass(Duration.ofMillis(250)));

        assertThat(health(Answer.works()))
                .returns(Duration.ofMillis(250), Health::latency)
                .returns(Seed.NOW.plusMillis(250), Health::checkedAt);
    }

    private Health health(Answer answer) {
        project.answering(Seed.id(11), answer);
        return project.core()
                .verifying()
                .verify(Seed.NOTION, List.of(Seed.id(11)), Optional.empty(), ProbeListener.none())
                .entries()
                .get(0)
                .health()
                .orElseThrow();
    }
}
