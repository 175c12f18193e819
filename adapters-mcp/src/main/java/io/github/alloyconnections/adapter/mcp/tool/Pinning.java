package io.github.alloyconnections.adapter.mcp.tool;

import io.github.alloyconnections.adapter.mcp.call.Effects;
import io.github.alloyconnections.adapter.mcp.call.OneLine;
import io.github.alloyconnections.adapter.mcp.call.Parameter;
import io.github.alloyconnections.adapter.mcp.call.Tool;
import io.github.alloyconnections.adapter.mcp.call.ToolAnswer;
import io.github.alloyconnections.adapter.mcp.call.ToolCall;
import io.github.alloyconnections.contract.json.PinJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.util.List;
import java.util.Locale;

/** Makes a connection the project's. */
final class Pinning {

    private Pinning() {}

    static Tool pin() {
        return new Tool(
                "pin_connection",
                "Use this connection from now on",
                "Tries a connection and, if it works, writes its id into the project's .env as the one to use. What is"
                        + " known not to work is not written: change is null then.",
                List.of(
                        Parameter.text("connection", "an id, the beginning of one, a name, or an alias")
                                .needed(),
                        ToolCall.OF_CONNECTOR),
                "Pin",
                Effects.ofSetting(),
                Pinning::pinned);
    }

    private static ToolAnswer pinned(ToolCall call) {
        ConnectionId id = call.connection(call.arguments().needed("connection"));
        PinResult result = call.core()
                .pinning()
                .use(call.connector(), new SelectionPolicy.ById(id), PinMode.VERIFIED, call.watcher());
        String told = result.change()
                .map(change -> change.variable() + " in " + OneLine.of(change.file()) + " is " + id + " ("
                        + change.effect().name().toLowerCase(Locale.ROOT) + ")")
                .orElseGet(() -> "not pinned: " + OneLine.of(result.decision().reason(), 600));
        return new ToolAnswer(PinJson.of(result), told);
    }
}
