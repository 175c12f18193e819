package io.github.alloyconnections.domain.usage;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.util.OptionalInt;

/**
 * A place at which a connection's id stands.
 *
 * @param pin whether it is the value of a pin's variable, such as {@code CONNECTION_ID}
 * @param source a file, as seen from the project, or the name of an environment variable
 * @param line where in the file, from 1; empty for the environment
 */
public record Usage(ConnectionId id, boolean pin, String source, OptionalInt line) {

    /** The place in one word, such as {@code docker-compose.yml:12}. */
    public String place() {
        return line.isPresent() ? source + ":" + line.getAsInt() : source;
    }
}
