package io.github.alloyconnections.adapter.browser;

import io.github.alloyconnections.domain.attempt.AttemptId;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a browser comes back to on this machine.
 *
 * @param port 0 for any free one
 * @param path empty: it names the attempt
 */
record ReturnAddress(String host, int port, Optional<String> path) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int HTTP_PORT = 80;

    static Optional<ReturnAddress> free() {
        return Optional.of(new ReturnAddress("localhost", 0, Optional.empty()));
    }

    /** Empty if nobody can listen there: another machine, or TLS. */
    static Optional<ReturnAddress> fixed(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        if (!"http".equalsIgnoreCase(uri.getScheme()) || !LOOPBACK.contains(host)) {
            return Optional.empty();
        }
        String path = String.valueOf(uri.getRawPath());
        return Optional.of(new ReturnAddress(
                host, uri.getPort() < 0 ? HTTP_PORT : uri.getPort(), Optional.of(path.isEmpty() ? "/" : path)));
    }

    String pathFor(AttemptId attempt) {
        return path.orElse("/oauth/callback/" + attempt);
    }

    URI at(int listening, AttemptId attempt) {
        return URI.create("http://" + host + ":" + listening + pathFor(attempt));
    }

    /** Whether a browser that asks this host was sent here, and not lured by a name that leads here. */
    static boolean isMeant(String hostHeader, int listening) {
        String asked = hostHeader.toLowerCase(Locale.ROOT);
        return LOOPBACK.stream()
                .anyMatch(
                        host -> asked.equals(host + ":" + listening) || (listening == HTTP_PORT && asked.equals(host)));
    }
}
