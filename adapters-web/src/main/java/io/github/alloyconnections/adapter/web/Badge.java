package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.health.Health;
import java.util.Optional;

/** A few words in a colour. */
record Badge(String text, Tone tone) {

    /** In a word or two, where there is room for no more. */
    static Badge brief(Optional<Health> health) {
        return health.map(shown -> new Badge(HealthText.brief(shown.state()), Tone.of(shown.state())))
                .orElse(new Badge("not tested", Tone.PLAIN));
    }

    static Badge of(Optional<Health> health) {
        return health.map(shown -> new Badge(HealthText.state(shown.state()), Tone.of(shown.state())))
                .orElse(new Badge("not tested", Tone.PLAIN));
    }
}
