package io.github.alloyconnections.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.alloyconnections.contract.ListJson;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import org.jspecify.annotations.Nullable;

/** A list with the {@code success} that clients of the demo look at: {@code {success, connections, count, …, nextCursor?}}. */
record ListView(
        boolean success,
        @JsonUnwrapped ListJson list,
        @JsonInclude(Include.NON_NULL) @Nullable String nextCursor) {

    static ListView of(ConnectionOverview overview) {
        return new ListView(true, ListJson.of(overview), null);
    }

    /** A part of the list, with the count of all. */
    static ListView of(ConnectionOverview overview, ListPage.Wish wish) {
        ListPage page = ListPage.of(overview, wish);
        return new ListView(
                true, ListJson.of(overview, page.entries()), page.next().orElse(null));
    }
}
