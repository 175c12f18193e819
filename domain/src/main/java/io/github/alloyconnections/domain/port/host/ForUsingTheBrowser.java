package io.github.alloyconnections.domain.port.host;

import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.port.driving.CallbackReceiver;
import java.net.URI;
import java.util.Optional;

/** The browser of the person at this machine: sent to a page, and taken back. */
public interface ForUsingTheBrowser {

    /** Sends it to the page, which may take a moment to show; never through a shell. */
    Opening open(OAuthUrl page);

    /** Why the last page that could not be shown was not, as far as there is more to tell than that. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /**
     * Listens for it to come back.
     *
     * @param fixed where it comes back to; empty for a free port of this machine. What is not plain http on this machine
     *     cannot be listened to: whoever waits for its return then waits in vain.
     * @throws java.io.UncheckedIOException if the port is taken
     */
    CallbackReceiver listen(Optional<URI> fixed);

    /** What became of sending the browser. */
    enum Opening {
        OPENED,
        /** There is no browser, or no screen to show it on. */
        NOT_POSSIBLE
    }
}
