package io.github.alloyconnections.adapter.mcp.call;

import java.net.URI;

/** Shows a person a page past the model, where the client can: what its address holds is then in no answer. */
@FunctionalInterface
public interface PageOpener {

    /** What became of a page. */
    enum Shown {
        /** The person agreed to open it. */
        AGREED,
        /** The person did not want to, or closed the question. */
        DECLINED,
        /** This client has no way to show it. */
        IMPOSSIBLE
    }

    /**
     * Asks the person to open this page, and waits for what they say.
     *
     * @param id names the question, so that the client can tell two apart
     */
    Shown show(URI page, String message, String id);

    /** Of a client that shows nothing. */
    static PageOpener none() {
        return (page, message, id) -> Shown.IMPOSSIBLE;
    }
}
