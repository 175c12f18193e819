package io.github.alloyconnections.contract;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connections there are: {@code {connections, count, pinned|null, latest|null, skipped, untold, notes}}. */
public record ListJson(
        List<ConnectionJson> connections,
        int count,
        @Nullable String pinned,
        @Nullable String latest,
        int skipped,
        int untold,
        List<String> notes) {

    /** The published form of an overview. */
    public static ListJson of(ConnectionOverview overview) {
        return new ListJson(
                overview.entries().stream().map(ConnectionJson::of).toList(),
                overview.entries().size(),
                overview.pinned().map(ConnectionId::value).orElse(null),
                overview.latest().map(ConnectionId::value).orElse(null),
                overview.skipped(),
                overview.untold(),
                overview.notes());
    }
}
