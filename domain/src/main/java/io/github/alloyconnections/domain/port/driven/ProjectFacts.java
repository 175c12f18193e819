package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.settings.Setting;
import java.util.List;
import java.util.Optional;

/** What the project's settings say, as the core may know it: no secret among it. Thread-safe. */
public interface ProjectFacts {

    /** In whose context calls run. */
    Owner owner();

    /** The account that alone is in question, by its name or id as somebody typed it; empty if none was named. */
    default Optional<String> account() {
        return Optional.empty();
    }

    /** Every setting with its origin, secrets masked. */
    List<Setting> settings();

    /** What is wrong with the settings, each a sentence; whoever uses them is refused. */
    default List<String> problems() {
        return List.of();
    }

    /** What else should be known of the files: how they are read, and what other programs read in their place. */
    default List<String> remarks() {
        return List.of();
    }

    /**
     * What can be said of the project's files without asking Alloy: readable, private, git-ignored; and of the network's
     * settings, if there are any.
     */
    List<Check> fileChecks();
}
