package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.MarkChange;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.port.driven.MarkStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers nothing beyond its own life. */
public final class InMemoryMarks implements MarkStore {

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
        return edit.accept(new Previewing());
    }

    /** What each change would change. */
    private final class Previewing implements MarkEdit.Visitor<MarkChange> {
        @Override
        public MarkChange name(MarkEdit.Name edit) {
            String name = edit.alias().name();
            ConnectionId id = edit.alias().id();
            return change(id.equals(names.get(name)), "+alias." + name + " = " + id);
        }

        @Override
        public MarkChange unname(MarkEdit.Unname edit) {
            return change(!names.containsKey(edit.name()), "-alias." + edit.name());
        }

        @Override
        public MarkChange guard(MarkEdit.Guard edit) {
            return change(guarded.containsKey(edit.id()), "+protect." + edit.id());
        }

        @Override
        public MarkChange unguard(MarkEdit.Unguard edit) {
            return change(!guarded.containsKey(edit.id()), "-protect." + edit.id());
        }
    }

    private static MarkChange change(boolean same, String diff) {
        return new MarkChange(FILE, same ? "" : diff + "\n", List.of());
    }

    @Override
    public synchronized MarkChange write(MarkEdit edit) {
        MarkChange change = preview(edit);
        edit.accept(new Writing());
        return change;
    }

    /** Carries each change out. */
    private final class Writing implements MarkEdit.Visitor<Boolean> {
        @Override
        public Boolean name(MarkEdit.Name edit) {
            names.put(edit.alias().name(), edit.alias().id());
            return true;
        }

        @Override
        public Boolean unname(MarkEdit.Unname edit) {
            return names.remove(edit.name()) != null;
        }

        @Override
        public Boolean guard(MarkEdit.Guard edit) {
            guarded.put(edit.id(), FILE + ":1");
            return true;
        }

        @Override
        public Boolean unguard(MarkEdit.Unguard edit) {
            return guarded.remove(edit.id()) != null;
        }
    }
}
