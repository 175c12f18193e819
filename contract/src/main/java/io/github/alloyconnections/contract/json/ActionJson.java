package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.util.List;
import java.util.Optional;

/**
 * An action that was carried out: {@code {connector, action, connection, reason, result, notes}}.
 *
 * @param connection the one really used
 * @param reason why that one
 * @param result the provider's own answer
 */
public record ActionJson(
        String connector,
        String action,
        ConnectionJson connection,
        String reason,
        @JsonSerialize(using = JsonValueWriter.class) JsonValue result,
        List<String> notes) {

    /** The published form of an outcome. */
    public static ActionJson of(ActionOutcome.Done done) {
        return new ActionJson(
                done.target().connector().value(),
                done.target().action().value(),
                used(done.connection()),
                done.reason(),
                done.result(),
                done.notes());
    }

    /** Without its health: the same call twice gives the same record, however long the probe took. */
    public static ConnectionJson used(ConnectionEntry entry) {
        return ConnectionJson.of(new ConnectionEntry(
                entry.connection(), entry.pinned(), entry.latest(), entry.listed(), Optional.empty()));
    }
}
