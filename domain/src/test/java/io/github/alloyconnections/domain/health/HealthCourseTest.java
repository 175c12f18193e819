package io.github.alloyconnections.domain.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthCourseTest {

    private static final Instant START = Instant.parse("2026-01-02T00:00:00Z");

    private static HealthNote note(int hour, int id, HealthState state) {
        return new HealthNote(
                hour(hour),
                new ConnectorId("notion"),
                new ConnectionId("69000000000000000000000" + id),
                Owner.key(),
                state,
                "why");
    }

    private static Instant hour(int hour) {
        return START.plusSeconds(3600L * hour);
    }

    @Test
    void each_connection_has_its_own_course_the_last_to_change_first() {
        List<HealthCourse> courses = HealthCourse.of(List.of(
                note(3, 2, HealthState.WORKING),
                note(0, 1, HealthState.WORKING),
                note(5, 1, HealthState.NEEDS_RECONNECT)));

        assertThat(courses).hasSize(2);
        assertThat(courses.get(0).last()).isEqualTo(note(5, 1, HealthState.NEEDS_RECONNECT));
        assertThat(courses.get(0).before()).hasValue(HealthState.WORKING);
        assertThat(courses.get(0).died()).hasValue(hour(5));
        assertThat(courses.get(1).before()).isEmpty();
        assertThat(courses.get(1).died()).isEmpty();
    }

    @Test
    void it_died_when_the_first_of_its_last_deaths_was_found() {
        assertThat(new HealthCourse(List.of(
                                note(0, 1, HealthState.GONE),
                                note(1, 1, HealthState.WORKING),
                                note(2, 1, HealthState.NEEDS_RECONNECT),
                                note(3, 1, HealthState.GONE)))
                        .died())
                .hasValue(hour(2));
    }

    @Test
    void each_part_has_the_worst_state_of_its_time() {
        HealthCourse course = new HealthCourse(List.of(
                note(2, 1, HealthState.WORKING),
                note(5, 1, HealthState.NEEDS_RECONNECT),
                note(6, 1, HealthState.LIMITED)));

        assertThat(course.parts(hour(0), hour(8), 4))
                .containsExactly(
                        Optional.of(HealthState.WORKING),
                        Optional.of(HealthState.WORKING),
                        Optional.of(HealthState.NEEDS_RECONNECT),
                        Optional.of(HealthState.LIMITED));
        assertThat(course.parts(hour(0), hour(1), 1)).containsExactly(Optional.empty());
    }

    @Test
    void that_nothing_was_learned_is_no_note() {
        assertThatIllegalArgumentException().isThrownBy(() -> note(0, 1, HealthState.UNKNOWN));
    }

    @Test
    void of_two_deaths_in_one_part_the_first_is_told() {
        HealthCourse course =
                new HealthCourse(List.of(note(1, 1, HealthState.NEEDS_RECONNECT), note(2, 1, HealthState.GONE)));

        assertThat(course.parts(hour(0), hour(4), 1)).containsExactly(Optional.of(HealthState.NEEDS_RECONNECT));
    }

    @Test
    void what_worked_with_limits_for_a_part_of_the_time_did_not_work_all_of_it() {
        HealthCourse course =
                new HealthCourse(List.of(note(1, 1, HealthState.LIMITED), note(2, 1, HealthState.WORKING)));

        assertThat(course.parts(hour(0), hour(4), 1)).containsExactly(Optional.of(HealthState.LIMITED));
    }
}
