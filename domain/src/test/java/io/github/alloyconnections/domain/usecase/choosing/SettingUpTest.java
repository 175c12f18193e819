package io.github.alloyconnections.domain.usecase.choosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.port.driving.ForSettingUp;
import io.github.alloyconnections.domain.settings.SettingsPlan;
import io.github.alloyconnections.domain.settings.SetupWish;
import io.github.alloyconnections.domain.settings.TypedKey;
import io.github.alloyconnections.domain.testing.InMemorySettingsFile;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.ConnectionsCore;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingUpTest {

    private final InMemorySettingsFile file = new InMemorySettingsFile();
    private final ForSettingUp settingUp = ConnectionsCore.settingUp(file);

    @Test
    void a_key_is_written_without_the_white_space_around_it() {
        assertThat(settingUp.writeKey(" planted-0123.abc_DEF=\r\n").changed()).isTrue();
        assertThat(file.read("ALLOY_API_KEY")).contains("planted-0123.abc_DEF=");
    }

    @Test
    void the_owner_is_a_user_or_the_key_itself() {
        settingUp.writeOwner(Seed.USER);
        assertThat(file.read("ALLOY_USER_ID")).contains("690f5c1ed6d6670fb1740e5a");

        settingUp.writeOwner(Owner.key());
        assertThat(file.read("ALLOY_USER_ID")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "planted two words",
                "planted\nALLOY_BASE_URL=https://evil.example",
                "planted\u0000",
                "planted\u202e",
                "\"planted-in-quotes\"",
                "planted$HOME",
                "planted-\u00e9",
                "ALLOY_API_KEY=planted"
            })
    void what_can_be_no_key_is_neither_written_nor_repeated(String typed) {
        assertThatThrownBy(() -> settingUp.writeKey(typed))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("nothing was written")
                .hasMessageNotContaining("planted");
        assertThat(file.read("ALLOY_API_KEY")).isEmpty();
    }

    @Test
    void what_no_header_could_carry_is_refused_for_its_length() {
        assertThatThrownBy(() -> settingUp.writeKey("k".repeat(9_000))).isInstanceOf(InvalidSettingsException.class);
    }

    @Test
    void what_is_wished_is_shown_first_and_then_written() {
        SetupWish wish = new SetupWish(Optional.of(TypedKey.of("planted-0123")), Optional.of(Seed.USER));

        assertThat(settingUp.plan(wish).lines())
                .extracting(SettingsPlan.Line::name)
                .containsExactly("ALLOY_API_KEY", "ALLOY_USER_ID");
        assertThat(file.read("ALLOY_API_KEY")).isEmpty();

        assertThat(settingUp.write(wish).changed()).isTrue();
        assertThat(file.read("ALLOY_API_KEY")).contains("planted-0123");
        assertThat(file.read("ALLOY_USER_ID")).contains("690f5c1ed6d6670fb1740e5a");
    }

    @Test
    void whoever_wishes_nothing_changes_nothing() {
        assertThat(settingUp.plan(SetupWish.none()).changesNothing()).isTrue();
        assertThat(settingUp.write(SetupWish.none()).changed()).isFalse();
    }

    @Test
    void the_place_is_where_the_file_is() {
        assertThat(settingUp.place()).isEqualTo(file.place()).isNotEmpty();
    }
}
