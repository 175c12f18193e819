package io.github.alloyconnections.domain.port.host;

import io.github.alloyconnections.domain.settings.Overrides;

/** Opens a project: its settings read, its adapters chosen, its core ready. */
@FunctionalInterface
public interface ForOpeningProjects {

    /**
     * Reads the settings and opens the project they describe; asks Alloy nothing yet.
     *
     * @throws io.github.alloyconnections.domain.failure.InvalidSettingsException with all that is wrong
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if a file cannot be read
     */
    OpenProject open(Overrides overrides);
}
