package io.github.alloyconnections.domain.settings;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a project that drivers may know; holds no secret.
 *
 * @param connector the one that questions are about unless they name another
 * @param defaultConnector the one that owns the plain name {@code CONNECTION_ID}
 * @param envFile the project's file, as the user named it
 * @param shown every setting with its origin, secrets masked
 */
public record ProjectSettings(
        ConnectorId connector,
        ConnectorId defaultConnector,
        Owner owner,
        URI baseUrl,
        String envFile,
        Optional<URI> redirectUri,
        ServerSettings server,
        List<Setting> shown) {

    public ProjectSettings {
        shown = List.copyOf(shown);
    }

    /**
     * What the web module needs to know.
     *
     * @param cacheTime how long a list or decision may be reused
     * @param allowedOrigins further origins that may change things
     */
    public record ServerSettings(int port, Duration cacheTime, List<String> allowedOrigins) {

        public ServerSettings {
            allowedOrigins = List.copyOf(allowedOrigins);
        }
    }
}
