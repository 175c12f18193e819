package io.github.alloyconnections.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.watch.WatchEvent.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchEventTest {

    @Test
    void a_change_is_told_from_what_is_known_of_it() {
        assertThat(Stream.of(Kind.values()).filter(Kind::isChange)).containsExactly(Kind.HEALTH, Kind.DECISION);
    }

    @Test
    void the_words_are_published() {
        assertThat(Stream.of(Kind.values()).map(Kind::word))
                .containsExactly("state", "health", "decision", "untold", "told");
    }
}
