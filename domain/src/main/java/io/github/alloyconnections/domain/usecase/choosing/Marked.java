package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.port.driven.MarkStore;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionEntry.Marking;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts beside connections what the project's own file says of them. */
final class Marked {

    private Marked() {}

    static List<ConnectionEntry> by(MarkStore marks, List<ConnectionEntry> entries) {
        Marks said = read(marks);
        Set<ConnectionId> meant = new HashSet<>(said.guarded().keySet());
        said.aliases().stream().map(Alias::id).forEach(meant::add);
        return meant.isEmpty()
                ? entries
                : entries.stream()
                        .map(entry -> meant.contains(entry.id()) ? entry.with(marking(said, entry.id())) : entry)
                        .toList();
    }

    private static Marking marking(Marks said, ConnectionId id) {
        return new Marking(said.namesOf(id), Optional.ofNullable(said.guarded().get(id)));
    }

    /** Names are worth no failure: whoever deletes reads the file for himself, and is told what is wrong with it. */
    private static Marks read(MarkStore marks) {
        try {
            return marks.read();
        } catch (ProjectFileException unreadable) {
            return Marks.none();
        }
    }
}
