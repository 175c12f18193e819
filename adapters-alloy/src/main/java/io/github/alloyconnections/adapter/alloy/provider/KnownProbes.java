package io.github.alloyconnections.adapter.alloy.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.OwnProbe;
import io.github.alloyconnections.domain.action.OwnProbe.Wanted;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ActionName;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The connectors of which a read-only call is known that every connection can make. */
public final class KnownProbes {

    /** Notion refuses every call that does not name a version. */
    private static final Map<String, JsonNode> NOTION_VERSION =
            Map.of("Notion-Version", JsonNodeFactory.instance.textNode("2022-06-28"));

    private static final Map<ConnectorId, Entry> TABLE = Stream.of(
                    entry("notion", "post-search", oneSearchResult(), Wanted.there("/results[]"))
                            .whenEmpty("share pages with the integration: none is visible to it yet"),
                    entry("slack", "auth_test", ActionParts.none(), Wanted.equal("/ok", JsonValue.of(true))),
                    entry("shopify", "listOrders", ActionParts.query("first", 1), Wanted.anything()),
                    entry("hubspot", "listContacts", ActionParts.query("limit", 1), Wanted.anything()),
                    entry("zohoCRM", "listTasks", ActionParts.query("per_page", 1), Wanted.anything()))
            .collect(Collectors.toUnmodifiableMap(Entry::connector, Function.identity()));

    private KnownProbes() {}

    /** The probe of a connector, in whichever spelling of it the caller uses. */
    public static Optional<ProbeCall> of(ConnectorId connector) {
        return Optional.ofNullable(TABLE.get(connector)).map(known -> known.call(connector));
    }

    /** A call of the caller's choice: with what is known for it, else without parameters. */
    public static ProbeCall named(ConnectorId connector, ActionId action) {
        return of(connector)
                .filter(known -> known.call().action().equals(action))
                .orElseGet(() -> {
                    ActionParts parts = ActionParts.headers(headers(connector));
                    boolean reads = ActionName.of(action).soundsLikeReading();
                    return new ProbeCall(new ExecuteCall(connector, action, parts, reads), AnswerCheck.ANYTHING);
                });
    }

    /** The spelling of a connector that Alloy uses, if it is one of these. */
    static Optional<ConnectorId> spelling(ConnectorId connector) {
        return Optional.ofNullable(TABLE.get(connector)).map(Entry::connector);
    }

    /** The call that a person wrote down. */
    public static ProbeCall own(OwnProbe own) {
        ActionParts parts = ActionParts.of(own.input(), headers(own.connector()));
        return new ProbeCall(new ExecuteCall(own.connector(), own.action(), parts, true), new AnswerCheck(own.ok()));
    }

    /** What the connector needs in every call. */
    public static Map<String, JsonNode> headers(ConnectorId connector) {
        return of(connector).map(known -> known.call().parts().headers()).orElse(Map.of());
    }

    private static ActionParts oneSearchResult() {
        JsonNode body = JsonNodeFactory.instance.objectNode().put("page_size", 1);
        return new ActionParts(Optional.of(body), Map.of(), Map.of(), NOTION_VERSION);
    }

    private static Entry entry(String connector, String action, ActionParts parts, Wanted ok) {
        return new Entry(new ConnectorId(connector), new ActionId(action), parts, ok, Optional.empty());
    }

    private record Entry(
            ConnectorId connector, ActionId action, ActionParts parts, Wanted ok, Optional<String> whenEmpty) {

        Entry whenEmpty(String step) {
            return new Entry(connector, action, parts, ok, Optional.of(step));
        }

        ProbeCall call(ConnectorId spelled) {
            return new ProbeCall(new ExecuteCall(spelled, action, parts, true), new AnswerCheck(ok), whenEmpty);
        }
    }
}
