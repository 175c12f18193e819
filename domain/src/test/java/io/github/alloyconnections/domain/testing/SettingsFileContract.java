package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.port.driven.SettingsFile;
import io.github.alloyconnections.domain.settings.SettingChange;
import io.github.alloyconnections.domain.settings.SettingValue;
import io.github.alloyconnections.domain.settings.SettingsPlan;
import io.github.alloyconnections.domain.settings.SettingsPlan.Effect;
import io.github.alloyconnections.domain.settings.SettingsPlan.Line;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link SettingsFile} keeps to. */
public abstract class SettingsFileContract {

    private static final String KEY = "ALLOY_API_KEY";
    private static final String PLANTED = "planted-0123456789abcdef";

    /** The file; the same one each time. */
    protected abstract SettingsFile file();

    /** What it says of a setting now. */
    protected abstract Optional<String> read(String name);

    /** From now on the project's file cannot be written. */
    protected abstract void makeUnwritable();

    @Test
    void what_was_written_is_read_back() {
        SettingChange change = file().write(KEY, PLANTED);

        assertThat(change.name()).isEqualTo(KEY);
        assertThat(change.changed()).isTrue();
        assertThat(read(KEY)).contains(PLANTED);
        assertThat(file().place()).endsWith(change.file());
    }

    @Test
    void the_same_again_changes_nothing() {
        file().write(KEY, PLANTED);

        assertThat(file().write(KEY, PLANTED).changed()).isFalse();
    }

    @Test
    void an_empty_value_is_none() {
        file().write("ALLOY_USER_ID", "690f5c1ed6d6670fb1740e5a");

        assertThat(file().write("ALLOY_USER_ID", "").changed()).isTrue();
        assertThat(read("ALLOY_USER_ID")).isEmpty();
    }

    @Test
    void what_was_written_is_repeated_nowhere() {
        SettingChange change = file().write(KEY, PLANTED);

        assertThat(change + " " + file()).doesNotContain(PLANTED);
    }

    @Test
    void a_file_that_cannot_be_written_is_said_to_be() {
        file().write(KEY, "before-0123456789abcdef");
        makeUnwritable();

        assertThatThrownBy(() -> file().write(KEY, PLANTED))
                .isInstanceOf(ProjectFileException.class)
                .hasMessageNotContaining(PLANTED);
        assertThat(read(KEY)).contains("before-0123456789abcdef");
    }

    @Test
    void several_are_planned_without_a_trace_and_written_at_once() {
        file().write("ALLOY_USER_ID", "690f5c1ed6d6670fb1740e5a");
        List<SettingValue> wanted =
                List.of(new SettingValue(KEY, PLANTED), new SettingValue("ALLOY_USER_ID", "68c300000000000000000001"));

        SettingsPlan plan = file().plan(wanted);

        assertThat(plan.lines()).extracting(Line::effect).containsExactly(Effect.ADDED, Effect.REPLACED);
        assertThat(plan.toString()).doesNotContain(PLANTED);
        assertThat(read(KEY)).isEmpty();

        assertThat(file().write(wanted).changed()).isTrue();
        assertThat(read(KEY)).contains(PLANTED);
        assertThat(read("ALLOY_USER_ID")).contains("68c300000000000000000001");
        assertThat(file().plan(wanted).changesNothing()).isTrue();
        assertThat(file().write(wanted).changed()).isFalse();
    }

    @Test
    void of_several_none_is_written_where_one_cannot_be() {
        file().write(KEY, "before-0123456789abcdef");
        makeUnwritable();
        List<SettingValue> wanted = List.of(new SettingValue("ALLOY_USER_ID", "68c3"), new SettingValue(KEY, PLANTED));

        assertThatThrownBy(() -> file().write(wanted)).isInstanceOf(ProjectFileException.class);
        assertThat(read("ALLOY_USER_ID")).isEmpty();
        assertThat(read(KEY)).contains("before-0123456789abcdef");
    }
}
