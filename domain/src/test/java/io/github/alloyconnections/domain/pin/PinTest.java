package io.github.alloyconnections.domain.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alloyconnections.domain.testing.Seed;
import org.junit.jupiter.api.Test;

class PinTest {

    @Test
    void an_id_is_read_whatever_was_pasted_around_it() {
        assertThat(pin("'" + Seed.id(1) + "'").id()).contains(Seed.id(1));
    }

    @Test
    void what_stands_in_the_place_of_an_id_is_told() {
        assertThat(pin("${CONNECTION}").whyNone()).startsWith("it looks like a reference to the variable CONNECTION");
        assertThat(pin("notion").whyNone()).isEqualTo("an id has 24 hexadecimal characters");
    }

    @Test
    void an_empty_value_is_no_pin() {
        assertThatIllegalArgumentException().isThrownBy(() -> pin(""));
    }

    private static Pin pin(String text) {
        return new Pin("CONNECTION_ID", text, ".env:1");
    }
}
