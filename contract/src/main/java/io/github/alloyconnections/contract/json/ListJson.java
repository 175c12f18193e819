package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.alloyconnections.contract.json.DecisionJson.ElsewhereJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connections there are: {@code {connections, count, pinned|null, latest|null, skipped, untold, notes, elsewhere?}}. */
public record ListJson(
        List<ConnectionJson> connections,
        int count,
        @Nullable String pinned,
        @Nullable String latest,
        int skipped,
        int untold,
        List<String> notes,
        @JsonInclude(Include.NON_NULL) @Nullable ElsewhereJson elsewhere) {

    /** The published form of an overview. */
    public static ListJson of(ConnectionOverview overview) {
        return of(overview, overview.entries());
    }

    /** The same with a part of its entries, and the count of all. */
    public static ListJson of(ConnectionOverview overview, List<ConnectionEntry> part) {
        return new ListJson(
                part.stream().map(ConnectionJson::of).toList(),
                overview.entries().size(),
                overview.pinned().map(ConnectionId::value).orElse(null),
                overview.latest().map(ConnectionId::value).orElse(null),
                overview.skipped(),
                overview.untold(),
                overview.notes(),
                overview.elsewhere().map(ElsewhereJson::of).orElse(null));
    }
}
