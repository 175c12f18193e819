package io.github.alloyconnections.wiring;

import io.github.alloyconnections.adapter.alloy.AlloyAdapters;
import io.github.alloyconnections.adapter.config.ConfiguredProject;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.driving.ForSettingUp;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.usecase.ConnectionsCore;
import java.util.List;
import java.util.Optional;

/**
 * A project with everything it has open.
 *
 * @param owned the simulator that ends with it, if it has one of its own
 */
public record Opened(
        ConfiguredProject project, Core core, AlloyAdapters alloy, List<String> notices, Optional<ProjectSandbox> owned)
        implements OpenProject {

    /** The same, closing this simulator too. */
    Opened owning(Optional<ProjectSandbox> sandbox) {
        return new Opened(project, core, alloy, notices, sandbox);
    }

    @Override
    public ProjectSettings settings() {
        return project.settings();
    }

    @Override
    public ForSettingUp settingUp() {
        return ConnectionsCore.settingUp(project.settingsFile());
    }

    @Override
    public Optional<String> whereabouts() {
        return project.whereabouts();
    }

    /** Whether the files it was read from still look the same. */
    public boolean isCurrent() {
        return project.files().isCurrent();
    }

    @Override
    public void close() {
        alloy.close();
        owned.ifPresent(ProjectSandbox::close);
    }
}
