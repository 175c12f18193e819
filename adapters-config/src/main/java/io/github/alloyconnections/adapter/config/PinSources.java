package io.github.alloyconnections.adapter.config;

import java.util.Map;
import java.util.Optional;

/** Where a pin may stand, read anew each time. */
record PinSources(Surroundings surroundings, Locations locations, Map<String, Sourced> given) {

    /** What counts now. */
    Optional<Sourced> find(String variable) {
        return Sources.read(surroundings, locations, given).find(variable);
    }

    /** What would count if the project's file held this. */
    Optional<Sourced> find(String variable, DotEnvDocument envFile) {
        return Sources.over(surroundings, locations, given, envFile).find(variable);
    }

    EnvFile envFile() {
        return locations.envFile();
    }

    /** Whether this value stands in the project's file itself. */
    boolean isInEnvFile(Sourced sourced) {
        return sourced.origin().place().equals(envFile().path().toString());
    }
}
