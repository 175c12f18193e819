package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.contract.ContractJson;
import java.util.Map;

/**
 * What goes back to the caller.
 *
 * @param body shared between callers, never written to
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and a copy of a long list costs
record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {

    private static final String JSON = "application/json";
    private static final int OK = 200;

    Reply {
        headers = Map.copyOf(headers);
    }

    /** A successful answer. */
    static Reply json(Object json) {
        return new Reply(OK, JSON, ContractJson.compact(json), Map.of());
    }

    /** An answer without a body. */
    static Reply empty(Map<String, String> headers) {
        return new Reply(204, JSON, new byte[0], headers);
    }
}
