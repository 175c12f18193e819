package io.github.alloyconnections.library;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.MarkChange;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.port.driving.ForNamingConnections;
import java.util.function.Function;

/**
 * What a project says of single connections in its committed file: names of its own, used wherever an id is, and protection
 * from every deletion. Each change tells the lines of the file that differ; none does if all was so already.
 */
public final class ConnectionMarks {

    private final ForNamingConnections naming;
    private final Function<String, ConnectionId> selected;

    ConnectionMarks(ForNamingConnections naming, Function<String, ConnectionId> selected) {
        this.naming = naming;
        this.selected = selected;
    }

    /** All of them; no call to Alloy. */
    public Marks all() {
        return AlloyException.telling(naming::marks);
    }

    /** Gives a connection this name, which another may have had. */
    public MarkChange name(String name, String connection) {
        Alias alias = Alias.of(name, selected.apply(connection)).orElseThrow(() -> AlloyException.usage(Alias.RULE));
        return edited(new MarkEdit.Name(alias));
    }

    /** Takes a name away. */
    public MarkChange unname(String name) {
        Alias alias = all().named(name).orElseThrow(() -> AlloyException.usage("no connection has that name"));
        return edited(new MarkEdit.Unname(alias.name()));
    }

    /** From now on nothing may delete it. */
    public MarkChange protect(String connection) {
        return edited(new MarkEdit.Guard(selected.apply(connection)));
    }

    /** It is like any other again. */
    public MarkChange unprotect(String connection) {
        return edited(new MarkEdit.Unguard(selected.apply(connection)));
    }

    private MarkChange edited(MarkEdit edit) {
        return AlloyException.telling(() -> naming.edit(edit, false));
    }
}
