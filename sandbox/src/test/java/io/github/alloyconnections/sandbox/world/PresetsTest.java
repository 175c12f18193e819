package io.github.alloyconnections.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alloyconnections.sandbox.Sandboxes;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetsTest {

    @Test
    void names_those_the_product_promises() {
        assertThat(Presets.names())
                .startsWith(Presets.DEFAULT)
                .doesNotHaveDuplicates()
                .contains("wrong-owner", "unlisted", "dead-newest", "all-dead", "mixed", "empty")
                .contains("rate-limited", "outage", "slow", "garbage", "huge", "missing-dates")
                .contains("code-less", "code", "code-fragment", "refused", "late", "two-created");
    }

    @Test
    void each_has_a_description_of_one_short_line() {
        assertThat(Presets.names())
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(Presets.description(name))
                        .isNotBlank()
                        .hasSizeLessThan(75)
                        .doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource({"sed,seed", "wrong_owner,wrong-owner", "rate-limit,rate-limited", "huuge,huge", "SLOWW,slow"})
    void a_mistyped_name_is_told_its_neighbour(String typed, String meant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sandboxes.options(typed))
                .withMessageContaining("Did you mean '" + meant + "'?")
                .withMessageContaining("Presets: seed, wrong-owner, unlisted");
    }

    @Test
    void a_name_like_none_is_only_told_the_list() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Presets.description("production"))
                .withMessageContaining("Presets: seed,")
                .withMessageNotContaining("Did you mean");
    }

    @Test
    void a_hostile_name_is_not_repeated_raw() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Presets.description("\u001b[31m" + "x".repeat(10_000)))
                .withMessageNotContaining("\u001b")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(700));
    }

    @Test
    void names_are_taken_in_any_case() {
        assertThat(Sandboxes.options("Dead-Newest").preset()).isEqualTo("dead-newest");
    }

    @ParameterizedTest
    @CsvSource({"-1", "65536"})
    void a_port_that_cannot_be_is_refused(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sandboxes.options("seed").withPort(port))
                .withMessageContaining("port");
    }

    @Test
    void a_negative_latency_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sandboxes.options("seed").withLatency(Duration.ofMillis(-1)))
                .withMessageContaining("latency");
    }
}
