package io.github.alloyconnections.domain.naming;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.util.function.Function;

/** One change of what a project says of single connections. */
public sealed interface MarkEdit {

    /** Gives a connection this name, which another may have had. */
    record Name(Alias alias) implements MarkEdit {}

    /** Takes a name away. */
    record Unname(String name) implements MarkEdit {}

    /** From now on nothing may delete it. */
    record Guard(ConnectionId id) implements MarkEdit {}

    /** It is like any other again. */
    record Unguard(ConnectionId id) implements MarkEdit {}

    /** One function for each. */
    record Cases<T>(
            Function<Name, T> name,
            Function<Unname, T> unname,
            Function<Guard, T> guard,
            Function<Unguard, T> unguard) {}

    /** Handles each. */
    default <T> T match(Cases<T> cases) {
        if (this instanceof Name edit) {
            return cases.name().apply(edit);
        } else if (this instanceof Unname edit) {
            return cases.unname().apply(edit);
        } else if (this instanceof Guard edit) {
            return cases.guard().apply(edit);
        }
        return cases.unguard().apply((Unguard) this);
    }
}
