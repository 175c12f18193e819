package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.alloyconnections.contract.json.DecisionJson.ElsewhereJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The connections there are:
 * {@code {connections, count, omitted?, pinned|null, latest|null, skipped, untold, notes, elsewhere?}}.
 *
 * @param count of all
 * @param omitted how many of them are not among these
 */
public record ListJson(
        List<ConnectionJson> connections,
        int count,
        @JsonInclude(Include.NON_DEFAULT) int omitted,
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

    /** Entries as they are written, each made when its turn comes: of a long list, one at a time. */
    private static final class Written extends AbstractList<ConnectionJson> implements RandomAccess {

        private final List<ConnectionEntry> entries;

        Written(List<ConnectionEntry> entries) {
            this.entries = List.copyOf(entries);
        }

        @Override
        public ConnectionJson get(int index) {
            return ConnectionJson.of(entries.get(index));
        }

        @Override
        public int size() {
            return entries.size();
        }
    }

    /** The same with a part of its entries, and the count of all. */
    public static ListJson of(ConnectionOverview overview, List<ConnectionEntry> part) {
        return new ListJson(
                new Written(part),
                overview.entries().size(),
                overview.entries().size() - part.size(),
                overview.pinned().map(ConnectionId::value).orElse(null),
                overview.latest().map(ConnectionId::value).orElse(null),
                overview.skipped(),
                overview.untold(),
                overview.notes(),
                overview.elsewhere().map(ElsewhereJson::of).orElse(null));
    }
}
