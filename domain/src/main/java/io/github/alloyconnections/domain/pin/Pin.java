package io.github.alloyconnections.domain.pin;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.text.Placeholder;
import java.util.Optional;

/**
 * What a project names as its connection.
 *
 * @param variable the name it stands under, such as {@code CONNECTION_ID}
 * @param text what is written there; never empty, possibly not an id at all
 * @param origin where it is written, for people
 * @param owner for whom it was written down, as far as that is known
 */
public record Pin(String variable, String text, String origin, Optional<Owner> owner) {

    public Pin {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("text must not be empty: an empty value is no pin");
        }
    }

    /** Of which it is not known for whom it was written down. */
    public Pin(String variable, String text, String origin) {
        this(variable, text, origin, Optional.empty());
    }

    /** The id it names, whatever was pasted around it; empty if what is written there is no id. */
    public Optional<ConnectionId> id() {
        return ConnectionId.pasted(text);
    }

    /** What is written there in place of an id, as far as that tells no secret. */
    public String whyNone() {
        return Placeholder.of(text)
                .map(placeholder -> "it " + placeholder.told())
                .orElseGet(() -> ConnectionId.whyNone(text));
    }
}
