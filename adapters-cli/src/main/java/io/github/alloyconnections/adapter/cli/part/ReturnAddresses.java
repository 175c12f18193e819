package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import java.net.URI;

/** Where a browser is sent back to when no command waits for it. */
public final class ReturnAddresses {

    private ReturnAddresses() {}

    private static final int USUAL_PORT = 3000;

    /** The project's own, else where its web module listens, which then takes the return if it runs. */
    public static URI ofProject(ProjectSettings settings, AttemptId attempt) {
        int port = settings.server().port();
        return settings.redirectUri()
                .orElseGet(() -> URI.create(
                        "http://localhost:" + (port == 0 ? USUAL_PORT : port) + "/oauth/callback/" + attempt));
    }
}
