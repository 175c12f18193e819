package io.github.alloyconnections.adapter.config.pin;

import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.settings.Locations;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.adapter.config.settings.SourcedText;
import io.github.alloyconnections.adapter.config.settings.Sources;
import java.util.Map;
import java.util.Optional;

/** Where a pin may stand, read anew each time. */
public record PinSources(ProcessContext surroundings, Locations locations, Map<String, SourcedText> given) {

    /** One look at all of them, for questions that belong together. */
    public Sources now() {
        return Sources.read(surroundings, locations, given);
    }

    /** What would count if the project's file held this. */
    public Optional<SourcedText> find(String variable, DotEnvDocument envFile) {
        return Sources.over(surroundings, locations, given, envFile).find(variable);
    }

    public EnvFile envFile() {
        return locations.envFile();
    }

    /** Whether this value stands in the project's file itself. */
    public boolean isInEnvFile(SourcedText sourced) {
        return sourced.origin().place().equals(envFile().path().toString());
    }
}
