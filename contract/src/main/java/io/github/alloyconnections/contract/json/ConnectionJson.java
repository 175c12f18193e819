package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.CreationTime;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Ladder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection: {@code {id, name|null, connector, type|null, createdAt, createdAtSource, updatedAt|null, owner, pinned,
 * latest, health?, listed, retiredUntil?, account?, aliases?, protected?}}.
 *
 * @param aliases the project's own names for it; missing if there are none
 * @param guard where it is written down that nothing may delete it; missing if something may
 */
public record ConnectionJson(
        String id,
        @Nullable String name,
        @Nullable String connector,
        @Nullable String type,
        String createdAt,
        String createdAtSource,
        @Nullable String updatedAt,
        OwnerJson owner,
        boolean pinned,
        boolean latest,
        @JsonInclude(Include.NON_NULL) @Nullable HealthJson health,
        boolean listed,
        @JsonInclude(Include.NON_NULL) @Nullable String retiredUntil,
        @JsonInclude(Include.NON_NULL) @Nullable IdentityJson account,
        @JsonInclude(Include.NON_EMPTY) List<String> aliases,

        @JsonInclude(Include.NON_NULL) @JsonProperty("protected") @Nullable
        String guard) {

    /** The published form of an entry. */
    public static ConnectionJson of(ConnectionEntry entry) {
        return of(entry, entry.health().map(HealthJson::of));
    }

    /** The published form of an entry that was tried, with each step that it showed. */
    public static ConnectionJson tried(ConnectionEntry entry) {
        return of(
                entry, entry.health().flatMap(health -> Ladder.of(entry).map(ladder -> HealthJson.of(health, ladder))));
    }

    private static ConnectionJson of(ConnectionEntry entry, Optional<HealthJson> health) {
        Connection connection = entry.connection();
        return new ConnectionJson(
                connection.id().value(),
                connection.name().orElse(null),
                connection.connector().map(ConnectorId::value).orElse(null),
                connection.type().orElse(null),
                connection.createdAt().toString(),
                source(connection.created()),
                connection.updatedAt().map(Instant::toString).orElse(null),
                OwnerJson.of(entry.owner()),
                entry.pinned(),
                entry.latest(),
                health.orElse(null),
                entry.listed(),
                entry.retiredUntil().map(Instant::toString).orElse(null),
                entry.identity().map(IdentityJson::of).orElse(null),
                entry.marking().aliases(),
                entry.marking().guard().orElse(null));
    }

    private static String source(CreationTime created) {
        return created.source().name().toLowerCase(Locale.ROOT);
    }
}
