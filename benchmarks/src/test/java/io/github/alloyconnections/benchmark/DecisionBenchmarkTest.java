package io.github.alloyconnections.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.selection.Decision;
import org.junit.jupiter.api.Test;

/** What is measured is a decision that finds something. */
class DecisionBenchmarkTest {

    @Test
    void the_newest_that_works_is_found_behind_those_that_do_not() {
        DecisionBenchmark benchmark = new DecisionBenchmark();
        benchmark.connections = 1000;
        benchmark.dead = 10;
        benchmark.open();

        Decision decision = benchmark.decision();

        assertThat(decision.chosen())
                .get()
                .extracting(entry -> entry.connection().name().orElse(""))
                .isEqualTo("Somebody's Notion (989)");
        assertThat(decision.tried()).isEqualTo(11);
    }
}
