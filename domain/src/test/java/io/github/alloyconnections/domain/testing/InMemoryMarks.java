package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.MarkChange;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.port.driven.ConnectionMarks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers nothing beyond its own life. */
public final class InMemoryMarks implements ConnectionMarks {

    public static final String FILE = "alloy-connections.conf";

    private final Map<String, ConnectionId> names = new TreeMap<>();
    private final Map<ConnectionId, String> guarded = new HashMap<>();

    @Override
    public synchronized Marks read() {
        return new Marks(
                names.entrySet().stream()
                        .map(each -> new Alias(each.getKey(), each.getValue()))
                        .toList(),
                guarded,
                List.of());
    }

    @Override
    public synchronized MarkChange preview(MarkEdit edit) {
        return edit.match(new MarkEdit.Cases<>(
                name -> change(
                        name.alias().id().equals(names.get(name.alias().name())),
                        "+alias." + name.alias().name() + " = " + name.alias().id()),
                unname -> change(!names.containsKey(unname.name()), "-alias." + unname.name()),
                guard -> change(guarded.containsKey(guard.id()), "+protect." + guard.id()),
                unguard -> change(!guarded.containsKey(unguard.id()), "-protect." + unguard.id())));
    }

    private static MarkChange change(boolean same, String diff) {
        return new MarkChange(FILE, same ? "" : diff + "\n", List.of());
    }

    @Override
    public synchronized MarkChange write(MarkEdit edit) {
        MarkChange change = preview(edit);
        edit.match(new MarkEdit.Cases<>(
                name -> names.put(name.alias().name(), name.alias().id()),
                unname -> names.remove(unname.name()),
                guard -> guarded.put(guard.id(), FILE + ":1"),
                unguard -> guarded.remove(unguard.id())));
        return change;
    }
}
