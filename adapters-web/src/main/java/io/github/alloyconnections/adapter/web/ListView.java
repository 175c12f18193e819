package io.github.alloyconnections.adapter.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.alloyconnections.contract.ListJson;
import io.github.alloyconnections.domain.selection.ConnectionOverview;

/** A list with the {@code success} that clients of the demo look at: {@code {success, connections, count, …}}. */
record ListView(boolean success, @JsonUnwrapped ListJson list) {

    static ListView of(ConnectionOverview overview) {
        return new ListView(true, ListJson.of(overview));
    }
}
