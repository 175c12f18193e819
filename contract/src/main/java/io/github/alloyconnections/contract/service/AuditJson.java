package io.github.alloyconnections.contract.service;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.service.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who was told what, the newest first: {@code {entries, next|null}}. */
public record AuditJson(List<EntryJson> entries, @Nullable String next) {

    /** One of them: {@code {at, asker, deed, user|null, connector|null, connection|null, words}}. */
    public record EntryJson(
            String at,
            String asker,
            String deed,
            @Nullable String user,
            @Nullable String connector,
            @Nullable String connection,
            String words) {

        static EntryJson of(AuditEntry entry) {
            return new EntryJson(
                    entry.at().toString(),
                    entry.asker(),
                    entry.deed().word(),
                    entry.user().map(UserId::value).orElse(null),
                    entry.connector().map(ConnectorId::value).orElse(null),
                    entry.connection().map(ConnectionId::value).orElse(null),
                    entry.words());
        }
    }

    /** The published form of a page. */
    public static AuditJson of(Page<AuditEntry> page) {
        return new AuditJson(
                page.rows().stream().map(EntryJson::of).toList(), page.next().orElse(null));
    }
}
