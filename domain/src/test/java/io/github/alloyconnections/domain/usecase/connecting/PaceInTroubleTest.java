package io.github.alloyconnections.domain.usecase.connecting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.Flow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an attempt looks again after Alloy could not be asked. */
class PaceInTroubleTest {

    private final Flow flow = new Flow();

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITED, 0, 15",
        "RATE_LIMITED, 5, 15",
        "RATE_LIMITED, 15, 15",
        "RATE_LIMITED, 40, 40",
        "UNAVAILABLE, 0, 1",
        "UNAVAILABLE, 20, 20",
        "UNREADABLE, 0, 1"
    })
    void a_limit_is_given_time_and_what_alloy_asks_is_kept(Kind kind, int asked, int seconds) {
        AttemptId id = flow.begin();
        flow.returned(id);
        Optional<Duration> after = asked == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(asked));
        flow.project.directory().failFor(Seed.USER, new RemoteServiceException(kind, "out of order", after));
        Instant now = flow.clock.instant();

        Attempt attempt = flow.connecting().advance(id).attempt();

        assertThat(attempt.isDue(now.plusSeconds(seconds).minusMillis(1))).isFalse();
        assertThat(attempt.isDue(now.plusSeconds(seconds))).isTrue();
    }

    @Test
    void an_attempt_comes_to_rest_though_alloy_cannot_be_asked() {
        AttemptId id = flow.begin();
        flow.returned(id);
        flow.project.directory().failFor(Seed.USER, new RemoteServiceException(Kind.UNAVAILABLE, "out of order"));

        assertThat(flow.after(id, Duration.ofMinutes(2)).attempt().stage().word())
                .isEqualTo("not-visible");
    }
}
