package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;

/** Health in a page's words. */
public final class HealthText {

    private HealthText() {}

    public static String state(HealthState state) {
        return switch (state) {
            case WORKING -> "works";
            case LIMITED -> "works, with limits";
            case NEEDS_RECONNECT -> "needs to be connected again";
            case WRONG_OWNER -> "belongs to another owner";
            case UNUSABLE -> "unusable";
            case GONE -> "not found";
            case UNVERIFIABLE -> "cannot be tested";
            case UNKNOWN -> "unknown";
        };
    }

    static String brief(HealthState state) {
        return switch (state) {
            case LIMITED -> "limited";
            case NEEDS_RECONNECT -> "reconnect";
            case WRONG_OWNER -> "other owner";
            case UNVERIFIABLE -> "untestable";
            default -> state(state);
        };
    }

    /** What was asked, what came back, and how long it took. */
    public static String proof(Health health) {
        String reason = health.reason().map(why -> " (" + why + ")").orElse("");
        return health.proof() + reason + ", " + health.latency().toMillis() + " ms";
    }
}
