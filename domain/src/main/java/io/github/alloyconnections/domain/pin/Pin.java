package io.github.alloyconnections.domain.pin;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.util.Optional;

/**
 * What a project names as its connection.
 *
 * @param variable the name it stands under, such as {@code CONNECTION_ID}
 * @param text what is written there; never empty, possibly not an id at all
 * @param origin where it is written, for people
 */
public record Pin(String variable, String text, String origin) {

    public Pin {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("text must not be empty: an empty value is no pin");
        }
    }

    /** The id it names; empty if what is written there is no id. */
    public Optional<ConnectionId> id() {
        return ConnectionId.parse(text);
    }
}
