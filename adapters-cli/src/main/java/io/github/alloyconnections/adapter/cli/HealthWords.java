package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import java.util.Locale;
import java.util.Optional;

/** Health as people read it. */
final class HealthWords {

    private HealthWords() {}

    static String state(Health health) {
        return health.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Tone tone(HealthState state) {
        if (state.isUsable()) {
            return Tone.GOOD;
        }
        return state.isDead() ? Tone.BAD : Tone.DOUBT;
    }

    static Cell cell(Optional<Health> health) {
        return health.map(shown -> new Cell(state(shown), tone(shown.state())))
                .orElse(new Cell("not tried", Tone.FAINT));
    }

    /** State, proof, reason and duration in one line. */
    static String sentence(Health health) {
        String reason = health.reason().map(why -> " (" + why + ")").orElse("");
        return Printable.line(state(health) + ": " + health.proof() + reason + ", "
                + health.latency().toMillis() + " ms");
    }
}
