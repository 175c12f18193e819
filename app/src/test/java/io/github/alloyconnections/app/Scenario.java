package io.github.alloyconnections.app;

import java.util.Optional;

/**
 * A world and a question, and the answer that every way of asking must give.
 *
 * @param preset the world, as the sandbox names it
 * @param policy how to choose
 * @param exitCode of {@code which}
 * @param chosen the id; empty if none is to be chosen
 * @param says a part of the reason, or the code of the failure to decide
 */
record Scenario(String preset, String policy, int exitCode, Optional<String> chosen, String says) {

    static Scenario chosen(String preset, String policy, String id, String says) {
        return new Scenario(preset, policy, 0, Optional.of(id), says);
    }

    static Scenario none(String preset, String policy, int exitCode, String says) {
        return new Scenario(preset, policy, exitCode, Optional.empty(), says);
    }

    @Override
    public String toString() {
        return preset + ", " + policy;
    }
}
