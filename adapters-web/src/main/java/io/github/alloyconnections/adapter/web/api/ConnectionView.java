package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.contract.json.ConnectionJson;
import io.github.alloyconnections.domain.selection.ConnectionEntry;

/** One connection, in the envelope that the demo put around it: {@code {success, connection}}. */
record ConnectionView(boolean success, ConnectionJson connection) {

    static ConnectionView of(ConnectionEntry entry) {
        return new ConnectionView(true, ConnectionJson.of(entry));
    }

    /** The same with its health, and what that shows step by step. */
    static ConnectionView tried(ConnectionEntry entry) {
        return new ConnectionView(true, ConnectionJson.tried(entry));
    }
}
