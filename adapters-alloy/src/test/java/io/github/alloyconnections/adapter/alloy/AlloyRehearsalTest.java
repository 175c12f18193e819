package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** What goes nowhere must go through all the same: a rehearsal that ends early readies nothing. */
class AlloyRehearsalTest {

    @Test
    void every_part_is_gone_through_to_its_end() {
        assertThatCode(AlloyRehearsal::listing).doesNotThrowAnyException();
        assertThatCode(AlloyRehearsal::probing).doesNotThrowAnyException();
        assertThatCode(AlloyRehearsal::encryption).doesNotThrowAnyException();
    }
}
