package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be called: {@code {connector, actions:[{id, name|null, description|null, method|null, resource|null}],
 * count}}.
 */
public record ActionsJson(String connector, List<SummaryJson> actions, int count) {

    /** One action. */
    public record SummaryJson(
            String id,
            @Nullable String name,
            @Nullable String description,
            @Nullable String method,
            @Nullable String resource) {

        static SummaryJson of(ActionSummary action) {
            return new SummaryJson(
                    action.id().value(),
                    action.name().orElse(null),
                    action.description().orElse(null),
                    action.method().orElse(null),
                    action.resource().orElse(null));
        }
    }

    /** The published form of a connector's actions. */
    public static ActionsJson of(ConnectorId connector, List<ActionSummary> actions) {
        return new ActionsJson(
                connector.value(), actions.stream().map(SummaryJson::of).toList(), actions.size());
    }
}
