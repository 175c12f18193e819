package io.github.alloyconnections.domain.naming;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a project says of single connections: names of its own, and which of them nothing may delete.
 *
 * @param aliases in the order of their names
 * @param guarded where each protected one is written down, such as {@code alloy-connections.conf:3}
 * @param remarks what is written there and makes no sense
 */
public record Marks(List<Alias> aliases, Map<ConnectionId, String> guarded, List<String> remarks) {

    public Marks {
        aliases = List.copyOf(aliases);
        guarded = Map.copyOf(guarded);
        remarks = List.copyOf(remarks);
    }

    /** Nothing said. */
    public static Marks none() {
        return new Marks(List.of(), Map.of(), List.of());
    }

    /** The one of this name: as it is typed if there is one, else in whatever case. */
    public Optional<Alias> named(String name) {
        return aliases.stream()
                .filter(alias -> alias.name().equals(name))
                .findFirst()
                .or(() -> aliases.stream().filter(alias -> alias.isCalled(name)).findFirst());
    }

    /** The names of one connection. */
    public List<String> namesOf(ConnectionId id) {
        return aliases.stream()
                .filter(alias -> alias.id().equals(id))
                .map(Alias::name)
                .toList();
    }

    /** Why nothing may delete it; empty if something may. */
    public Optional<String> guard(ConnectionId id) {
        return Optional.ofNullable(guarded.get(id)).map(place -> "protected: " + place);
    }
}
