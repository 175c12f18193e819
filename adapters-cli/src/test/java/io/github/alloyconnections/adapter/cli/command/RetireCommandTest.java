package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.testing.CannedRetiring;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetireCommandTest {

    private final CommandLineRun run = new CommandLineRun();

    private Instant until(int days) {
        return CannedRetiring.NOW.plus(Duration.ofDays(days));
    }

    @Test
    void it_is_out_for_a_month_and_the_way_back_is_told() {
        assertThat(run.run("retire", Entries.OLDEST)).isZero();

        assertThat(run.project.retiring.all).extracting(Retirement::until).containsExactly(until(30));
        assertThat(run.out())
                .contains(Entries.OLDEST + " is out of every choice until 2025-12-10")
                .contains("'alloy-connections unretire " + Entries.OLDEST + "' takes it back");
    }

    @Test
    void the_time_can_be_named() {
        assertThat(run.run("retire", Entries.OLDEST, "--days", "7", "-o", "json"))
                .isZero();

        assertThat(run.out())
                .isEqualToIgnoringWhitespace(
                        "{\"id\":\"" + Entries.OLDEST + "\",\"retiredUntil\":\"" + until(7) + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "367", "soon", "1.5", "", "٣"})
    void no_other_time_is_taken(String days) {
        assertThat(run.run("retire", Entries.OLDEST, "--days=" + days)).isEqualTo(2);

        assertThat(run.project.retiring.all).isEmpty();
        assertThat(run.err()).contains("days, 1 to 366");
    }

    @Test
    void what_is_kept_is_said_with_its_reason() {
        run.project.retiring.refusal = Optional.of("pinned: CONNECTION_ID in .env");

        assertThat(run.run("retire", Entries.OLDEST)).isEqualTo(2);

        assertThat(run.err()).contains("is not retired: pinned: CONNECTION_ID in .env", "alloy-connections list");
    }

    @Test
    void it_is_taken_back() {
        run.run("retire", Entries.OLDEST);

        assertThat(run.run("unretire", Entries.OLDEST)).isZero();

        assertThat(run.out()).contains(Entries.OLDEST + " may be chosen again");
        assertThat(run.project.retiring.all).isEmpty();
    }

    @Test
    void what_was_not_out_cannot_be_taken_back() {
        assertThat(run.run("unretire", Entries.OLDEST)).isEqualTo(3);

        assertThat(run.err()).contains("is not retired; nothing changed");
    }
}
