package io.github.alloyconnections.domain.usage;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.util.OptionalInt;

/**
 * A place at which a connection's id stands.
 *
 * @param pin whether it is the value of a pin's variable, such as {@code CONNECTION_ID}
 * @param source a file, as seen from the project, or the name of an environment variable
 * @param line where in the file, from 1; empty for the environment
 * @param counts whether it is a pin, and the line that this program takes it from: others of that variable are outranked,
 *     or stand in files that it does not read
 */
public record Usage(ConnectionId id, boolean pin, String source, OptionalInt line, boolean counts) {

    /** A pin that counts, or no pin. */
    public Usage(ConnectionId id, boolean pin, String source, OptionalInt line) {
        this(id, pin, source, line, pin);
    }

    /** The same where another line is the pin. */
    public Usage outranked() {
        return new Usage(id, pin, source, line, false);
    }

    /** The place in one word, such as {@code docker-compose.yml:12}. */
    public String place() {
        return line.isPresent() ? source + ":" + line.getAsInt() : source;
    }
}
