package io.github.alloyconnections.wiring;

import io.github.alloyconnections.adapter.config.ConfiguredProject;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.pin.Pin;
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
 * @param connected what speaks to Alloy, perhaps shared with who opened the same project before
 * @param pins read once, when somebody first asks
 * @param seen what shells are to complete words with, kept when it is closed
 * @param owned the simulator that ends with it, if it has one of its own
 */
public record Opened(
        ConfiguredProject project,
        Core core,
        Connected connected,
        KnownPins pins,
        List<String> notices,
        Optional<Sightings> seen,
        Optional<ProjectSandbox> owned)
        implements OpenProject {

    /** The same, closing this simulator too. */
    Opened owning(Optional<ProjectSandbox> sandbox) {
        return new Opened(project, core, connected, pins, notices, seen, sandbox);
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
    public Optional<Pin> pin(ConnectorId connector) {
        return pins.of(connector);
    }

    /** Whether the other speaks to Alloy through the very same client, which ends with either of them. */
    public boolean sharesClientWith(Opened other) {
        return connected.alloy() == other.connected.alloy();
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
        seen.ifPresent(Sightings::keep);
        connected.alloy().close();
        owned.ifPresent(ProjectSandbox::close);
    }
}
