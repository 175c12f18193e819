package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.domain.health.HealthState;
import java.util.Locale;

/** How good a thing is; the styles colour it, and words beside it say the same. */
public enum Tone {
    GOOD,
    DOUBT,
    BAD,
    PLAIN;

    public static Tone of(HealthState state) {
        if (state.isUsable()) {
            return state == HealthState.LIMITED ? DOUBT : GOOD;
        }
        return state.isDead() ? BAD : DOUBT;
    }

    /** The name in the style sheet. */
    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
