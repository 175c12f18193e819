package io.github.alloyconnections.domain.settings;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The settings of a project that drivers may know; holds no secret. What is wrong with a setting is told to whoever uses
 * it, and to nobody else.
 *
 * @param connector the one that questions are about unless they name another
 * @param defaultConnector the one that owns the plain name {@code CONNECTION_ID}
 * @param envFile the project's file, as the user named it
 * @param shown every setting with its origin, secrets masked
 * @param flaws what is wrong; the built-in value, or none, stands in its place
 * @param refusal the failure that tells of some of them
 */
public record ProjectSettings(
        ConnectorId connector,
        ConnectorId defaultConnector,
        Owner owner,
        URI baseUrl,
        String envFile,
        Optional<URI> redirectUri,
        ServerSettings server,
        List<Setting> shown,
        List<Flaw> flaws,
        Function<List<Flaw>, RuntimeException> refusal) {

    /** What every call to Alloy uses. */
    private static final Set<String> OF_CALLS = Set.of(
            "ALLOY_API_KEY",
            "ALLOY_USER_ID",
            "ALLOY_ACCOUNT",
            "ALLOY_BASE_URL",
            "ALLOY_API_VERSION",
            "ALLOY_CONNECTOR",
            "timeout");

    private static final Set<String> OF_PROBES = Set.of("probe.candidates", "probe.time", "probe.parallel");
    private static final String PORT = "PORT";

    public ProjectSettings {
        shown = List.copyOf(shown);
        flaws = List.copyOf(flaws);
    }

    /** Without a flaw. */
    public ProjectSettings(
            ConnectorId connector,
            ConnectorId defaultConnector,
            Owner owner,
            URI baseUrl,
            String envFile,
            Optional<URI> redirectUri,
            ServerSettings server,
            List<Setting> shown) {
        this(
                connector,
                defaultConnector,
                owner,
                baseUrl,
                envFile,
                redirectUri,
                server,
                shown,
                List.of(),
                none -> new IllegalStateException("there is no flaw"));
    }

    /** The same with nothing refused, for who tells what is wrong. */
    public ProjectSettings assumed() {
        return new ProjectSettings(connector, defaultConnector, owner, baseUrl, envFile, redirectUri, server, shown);
    }

    /** The connector in question; throws {@code InvalidSettingsException} if that is not said as it must be. */
    @Override
    public ConnectorId connector() {
        refuse(Set.of("ALLOY_CONNECTOR"));
        return connector;
    }

    /** Where browsers come back to; throws {@code InvalidSettingsException} like every use of a wrong setting. */
    @Override
    public Optional<URI> redirectUri() {
        refuse(Set.of("OAUTH_REDIRECT_URI"));
        return redirectUri;
    }

    /** The port to listen on if none is named. */
    public int port() {
        refuse(Set.of(PORT));
        return server.port();
    }

    /** What keeps anybody from asking Alloy. */
    public Optional<RuntimeException> obstacle() {
        return failure(flaws.stream()
                .filter(flaw -> OF_CALLS.stream().anyMatch(flaw::concerns))
                .toList());
    }

    /** What keeps anybody from probing. */
    public Optional<RuntimeException> obstacleToProbes() {
        return failure(flaws.stream()
                .filter(flaw -> OF_PROBES.stream().anyMatch(flaw::concerns))
                .toList());
    }

    /** Whether this setting is about all probes, and not one of a person's own. */
    public static boolean isOfProbes(String name) {
        return OF_PROBES.contains(name);
    }

    /** What keeps anybody from probing this connector: what is written down for it alone counts, too. */
    public Optional<RuntimeException> obstacleToProbes(ConnectorId of) {
        return obstacleToProbes()
                .or(() -> failure(flaws.stream()
                        .filter(flaw -> flaw.kind() == Flaw.Kind.SETTING)
                        .filter(flaw -> flaw.subject().equalsIgnoreCase("probe." + of))
                        .toList()));
    }

    /** For a server, which uses everything but the port, if that was named, and a pin, which may be changed there. */
    public void refuseAnyFlaw() {
        failure(flaws.stream()
                        .filter(flaw ->
                                !flaw.subject().equals(PORT) && !flaw.subject().startsWith("CONNECTION_ID"))
                        .toList())
                .ifPresent(failure -> {
                    throw failure;
                });
    }

    private void refuse(Set<String> names) {
        failure(flaws.stream()
                        .filter(flaw -> names.stream().anyMatch(flaw::concerns))
                        .toList())
                .ifPresent(failure -> {
                    throw failure;
                });
    }

    private Optional<RuntimeException> failure(List<Flaw> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(refusal.apply(some));
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
