package io.github.alloyconnections.adapter.web.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.alloyconnections.contract.json.ListJson;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list with the {@code success} that clients of the demo look at: {@code {success, connections, count, …, nextCursor?}}. */
public record ListView(
        boolean success,
        @JsonUnwrapped ListJson list,
        @JsonInclude(Include.NON_NULL) @Nullable String nextCursor) {

    /** The list, or its first part if it is long: then it says so, and how to get the next. */
    public static ListView of(ConnectionOverview overview) {
        ListPage page = ListPage.of(overview, ListPage.Wish.all());
        return page.next().isEmpty() ? of(overview, page) : of(saying(overview), page);
    }

    /** A part of the list, with the count of all. */
    public static ListView of(ConnectionOverview overview, ListPage.Wish wish) {
        return of(overview, ListPage.of(overview, wish));
    }

    private static ListView of(ConnectionOverview overview, ListPage page) {
        return new ListView(
                true, ListJson.of(overview, page.entries()), page.next().orElse(null));
    }

    private static ConnectionOverview saying(ConnectionOverview overview) {
        List<String> notes = new ArrayList<>(overview.notes());
        notes.add("These are the first " + ListPage.MOST + " of "
                + overview.entries().size() + ", newest first; ask again with cursor= and the nextCursor of this answer"
                + " for the next, until an answer has none.");
        return new ConnectionOverview(
                overview.entries(),
                overview.pinned(),
                overview.latest(),
                overview.skipped(),
                overview.untold(),
                notes,
                overview.elsewhere());
    }
}
