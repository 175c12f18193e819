package io.github.alloyconnections.adapter.web.server;

import java.time.Duration;

/**
 * How much a caller may ask of the server.
 *
 * @param idle how long a connection may be silent
 * @param sending how long a caller may take to send what precedes the body, and then the body
 * @param answer how long a caller waits for Alloy before the answer is "cannot tell"
 * @param closing how long requests under way are waited for when the server ends
 */
public record Limits(Duration idle, Duration sending, Duration answer, Duration closing) {

    /** All that is sent before the body, the URL included. */
    static final int HEADER_BYTES = 8 * 1024;

    public static final int BODY_BYTES = 64 * 1024;
    public static final int CONNECTIONS = 500;
    public static final int THREADS = 48;

    /** For what remains to be sent when everything has been answered. */
    static final Duration STOPPING = Duration.ofSeconds(1);

    /** The limits in earnest: a probing run ends after 30 s, a rate limit is waited for 10 s at the most. */
    public static Limits standard() {
        return new Limits(
                Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(3));
    }
}
