package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import java.util.Locale;
import java.util.Optional;

/** Health as people read it. */
public final class HealthWords {

    private HealthWords() {}

    public static String state(Health health) {
        return health.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static Style tone(HealthState state) {
        if (state.isUsable()) {
            return Style.GOOD;
        }
        return state.isDead() ? Style.BAD : Style.DOUBT;
    }

    public static Cell cell(Optional<Health> health) {
        return health.map(shown -> new Cell(state(shown), tone(shown.state())))
                .orElse(new Cell("not tried", Style.FAINT));
    }

    /** State and proof in one line. */
    public static String sentence(Health health) {
        return state(health) + ": " + proof(health);
    }

    /** What was asked, what came back, and how long it took. */
    static String proof(Health health) {
        return shown(health) + ", " + took(health);
    }

    static String shown(Health health) {
        return health.proof()
                + health.reason().map(reason -> " (" + reason + ")").orElse("");
    }

    static String took(Health health) {
        return health.latency().toMillis() + " ms";
    }
}
