package io.github.alloyconnections.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.settings.SettingsPlan.Effect;
import io.github.alloyconnections.domain.settings.SettingsPlan.IgnoreLine;
import io.github.alloyconnections.domain.settings.SettingsPlan.Line;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsPlanTest {

    private static final Line SAME = new Line("ALLOY_USER_ID", "u", Effect.UNCHANGED);
    private static final Line OTHER = new Line("ALLOY_API_KEY", "****", Effect.REPLACED);
    private static final Line NEW = new Line("PORT", "3000", Effect.ADDED);

    @Test
    void lines_that_stand_there_change_nothing() {
        assertThat(plan(Optional.empty(), SAME).changesNothing()).isTrue();
        assertThat(plan(Optional.empty(), SAME, NEW).changesNothing()).isFalse();
    }

    @Test
    void a_line_for_gits_list_is_a_change() {
        assertThat(plan(Optional.of(new IgnoreLine(".gitignore", ".env")), SAME).changesNothing())
                .isFalse();
    }

    @Test
    void a_value_that_would_be_lost_is_known_by_its_name() {
        SettingsPlan plan = plan(Optional.empty(), SAME, OTHER, NEW);

        assertThat(plan.replaces("ALLOY_API_KEY")).isTrue();
        assertThat(plan.replaces("ALLOY_USER_ID")).isFalse();
        assertThat(plan.replaces("PORT")).isFalse();
        assertThat(plan.replaces("timeout")).isFalse();
    }

    private static SettingsPlan plan(Optional<IgnoreLine> ignoring, Line... lines) {
        return new SettingsPlan(".env", List.of(lines), ignoring, false);
    }
}
