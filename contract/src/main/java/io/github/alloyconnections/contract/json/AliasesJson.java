package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.naming.Marks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of the project's own: {@code {aliases:[{name, id, listed|null}], remarks}}. */
public record AliasesJson(List<AliasJson> aliases, List<String> remarks) {

    /** One name; {@code listed} says whether a list shows what it names, null if none could be had. */
    public record AliasJson(
            String name, String id, @Nullable Boolean listed) {}

    /** The published form; {@code listed} holds the ids that lists show, if they could be had. */
    public static AliasesJson of(Marks marks, Optional<Set<ConnectionId>> listed) {
        return new AliasesJson(
                marks.aliases().stream()
                        .map(alias -> new AliasJson(
                                alias.name(),
                                alias.id().value(),
                                listed.map(ids -> ids.contains(alias.id())).orElse(null)))
                        .toList(),
                marks.remarks());
    }
}
