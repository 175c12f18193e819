package io.github.alloyconnections.contract.service;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.service.UserEvent;
import org.jspecify.annotations.Nullable;

/** What is told of an event: {@code {type, timestamp, data}}, as the Standard Webhooks have it. */
public record EventJson(String type, String timestamp, DataJson data) {

    /** What it is about: {@code {user, connector|null, connection|null, before|null, words}}. */
    public record DataJson(
            String user,
            @Nullable String connector,
            @Nullable String connection,
            @Nullable String before,
            String words) {}

    /** The published form. */
    public static EventJson of(UserEvent event) {
        return new EventJson(
                event.kind().word(),
                event.at().toString(),
                new DataJson(
                        event.user().value(),
                        event.connector().map(ConnectorId::value).orElse(null),
                        event.connection().map(ConnectionId::value).orElse(null),
                        event.before().map(ConnectionId::value).orElse(null),
                        event.words()));
    }
}
