package io.github.alloyconnections.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that are published, and so stay. */
class FindingTest {

    @Test
    void each_kind_has_a_word_and_a_title_of_its_own() {
        assertThat(Stream.of(Finding.Kind.values()).map(Finding.Kind::word))
                .doesNotHaveDuplicates()
                .contains("pin-dead", "hard-coded", "cannot-tell");
        assertThat(Stream.of(Finding.Kind.values()).map(Finding.Kind::title))
                .doesNotHaveDuplicates()
                .contains("The pinned connection is dead", "A twin appeared");
    }
}
