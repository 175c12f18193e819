package io.github.alloyconnections.app;

import io.github.alloyconnections.adapter.config.ConfiguredProject;
import io.github.alloyconnections.adapter.config.ServingSettings;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.port.host.Listening;
import io.github.alloyconnections.domain.port.host.Listening.Callers;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What callers of a server must show, as the settings, or else the kept file, say whenever one asks. While neither can
 * tell, nobody is let in.
 */
final class ServerToken implements Supplier<Optional<String>> {

    private static final String SETTING = "ALLOY_CONNECTIONS_ACCESS_TOKEN";

    private final LiveProject project;

    private ServerToken(LiveProject project) {
        this.project = project;
    }

    /**
     * The token of a server over this project; empty if all users of this machine are let in.
     *
     * @throws ProjectFileException if one is needed and cannot be kept
     */
    static Optional<ServerToken> of(LiveProject project, Listening listening) {
        ServingSettings settings = project.lastGood().serving();
        boolean trusts = listening.callers() == Callers.LOCAL_USERS || settings.trustsLocalUsers();
        if (settings.accessToken().isEmpty() && trusts) {
            return Optional.empty();
        } else if (settings.accessToken().isEmpty()) {
            project.lastGood().keptToken().read();
        }
        return Optional.of(new ServerToken(project));
    }

    /** Where whoever runs the server finds it. */
    String place() {
        ConfiguredProject now = project.lastGood();
        return now.serving().accessToken().isPresent()
                ? SETTING
                : now.keptToken().file().toString();
    }

    @Override
    public Optional<String> get() {
        try {
            project.get();
        } catch (InvalidSettingsException | ProjectFileException wrong) {
            // What was right before goes on, so that whoever runs the server can come in and see what is wrong.
        }
        try {
            ConfiguredProject now = project.lastGood();
            return Optional.of(now.serving()
                    .accessToken()
                    .orElseGet(() -> now.keptToken().read())
                    .reveal());
        } catch (ProjectFileException untold) {
            return Optional.empty();
        }
    }
}
