package io.github.alloyconnections.domain.port.host;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.driving.ForSettingUp;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import java.util.List;
import java.util.Optional;

/** A project that was opened; closing it ends what was started for it, such as a simulator. */
public interface OpenProject extends AutoCloseable {

    /** What its settings say, secrets left out. */
    ProjectSettings settings();

    /** The core over it. */
    Core core();

    /**
     * What is pinned. Who opens a project again whenever its files change may keep this for as long as one is open;
     * here it is read anew.
     */
    default Optional<Pin> pin(ConnectorId connector) {
        return core().pinning().pin(connector);
    }

    /** Writing down what has to be known before the core can be asked. */
    ForSettingUp settingUp();

    /** What the user should be told before anything else, such as that a simulator's state ends with the process. */
    List<String> notices();

    /** Where it was found, if that is not the current folder. */
    default Optional<String> whereabouts() {
        return Optional.empty();
    }

    @Override
    void close();
}
