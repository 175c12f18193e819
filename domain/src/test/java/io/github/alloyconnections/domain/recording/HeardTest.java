package io.github.alloyconnections.domain.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeardTest {

    @Test
    void only_what_brought_nothing_is_still_open() {
        assertThat(Heard.nothing().isOpen()).isTrue();
        assertThat(Heard.answered("yes").isOpen()).isFalse();
        assertThat(Heard.failed(new RemoteServiceException(Kind.UNAVAILABLE, "down"))
                        .isOpen())
                .isFalse();
    }

    @Test
    void a_failure_is_thrown_as_it_was_met() {
        Heard<String> heard = Heard.failed(
                new RemoteServiceException(Kind.RATE_LIMITED, "slower", Optional.of(Duration.ofSeconds(9))));

        RemoteServiceException thrown = heard.failure().orElseThrow().thrown();

        assertThat(thrown).hasMessage("slower");
        assertThat(thrown.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(thrown.retryAfter()).contains(Duration.ofSeconds(9));
    }
}
