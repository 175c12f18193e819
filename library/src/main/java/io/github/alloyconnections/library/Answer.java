package io.github.alloyconnections.library;

import io.github.alloyconnections.contract.json.ActionJson;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an action brought back. */
public final class Answer {

    private final ActionOutcome.Done done;

    Answer(ActionOutcome.Done done) {
        this.done = done;
    }

    /** The connection that was really used. */
    public String connectionId() {
        return done.connection().id().value();
    }

    /** Why that one. */
    public String reason() {
        return done.reason();
    }

    /** The provider's own answer. */
    public JsonValue result() {
        return done.result();
    }

    /** What else there is to know, such as that something could not be checked. */
    public List<String> notes() {
        return done.notes();
    }

    /** The published record, as the command line prints and the server sends it. */
    public String json() {
        return new String(ContractJson.compact(ActionJson.of(done)), StandardCharsets.UTF_8);
    }

    /** The provider's own answer, as JSON. */
    @Override
    public String toString() {
        return done.result().toString();
    }
}
