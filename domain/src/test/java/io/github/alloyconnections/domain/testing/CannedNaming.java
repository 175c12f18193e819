package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.naming.MarkChange;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.naming.Selected;
import io.github.alloyconnections.domain.port.driving.ForNamingConnections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** For the tests of drivers: knows ids and aliases, and whatever else a test sets. */
public final class CannedNaming implements ForNamingConnections {

    public final InMemoryMarks all = new InMemoryMarks();
    public Function<String, Selected> others = typed -> new Selected.Nothing(ConnectionId.whyNone(typed), List.of());

    @Override
    public Selected select(ConnectorId connector, String typed, boolean several) {
        return ConnectionId.pasted(typed)
                .or(() -> all.read().named(typed).map(alias -> alias.id()))
                .<Selected>map(id -> new Selected.Found(List.of(id), Optional.empty()))
                .orElseGet(() -> others.apply(typed));
    }

    @Override
    public Marks marks() {
        return all.read();
    }

    @Override
    public MarkChange edit(MarkEdit edit, boolean preview) {
        return preview ? all.preview(edit) : all.write(edit);
    }
}
