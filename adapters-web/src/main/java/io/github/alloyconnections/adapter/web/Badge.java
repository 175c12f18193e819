package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.health.Health;
import java.util.Optional;

/** A few words in a colour. */
record Badge(String text, Tone tone) {

    static Badge of(Optional<Health> health) {
        return health.map(shown -> new Badge(HealthText.state(shown.state()), Tone.of(shown.state())))
                .orElse(new Badge("not tested", Tone.PLAIN));
    }
}
