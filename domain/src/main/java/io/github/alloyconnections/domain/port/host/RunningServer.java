package io.github.alloyconnections.domain.port.host;

import io.github.alloyconnections.domain.attempt.OAuthUrl;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A server that was started and listens. */
public interface RunningServer extends AutoCloseable {

    /** Where it can be reached. */
    URI address();

    /** What a user should know of it, such as the settings that reach a simulator. */
    List<String> notices();

    /**
     * An address that lets one browser in, once, without the access token; another each time it is asked for. Empty where
     * no token is asked for, or where the address would be readable on its way.
     */
    default Optional<OAuthUrl> entrance() {
        return Optional.empty();
    }

    /** Where its access token lies, or is set, for who runs it; empty where none is asked for. */
    default Optional<String> tokenPlace() {
        return Optional.empty();
    }

    @Override
    void close();
}
