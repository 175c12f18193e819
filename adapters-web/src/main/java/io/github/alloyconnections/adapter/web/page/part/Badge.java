package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.domain.health.Health;
import java.util.Optional;

/** A few words in a colour. */
public record Badge(String text, Tone tone) {

    /** In a word or two, where there is room for no more. */
    public static Badge brief(Optional<Health> health) {
        return health.map(shown -> new Badge(HealthText.brief(shown.state()), Tone.of(shown.state())))
                .orElse(new Badge("not tested", Tone.PLAIN));
    }

    public static Badge of(Optional<Health> health) {
        return health.map(shown -> new Badge(HealthText.state(shown.state()), Tone.of(shown.state())))
                .orElse(new Badge("not tested", Tone.PLAIN));
    }
}
