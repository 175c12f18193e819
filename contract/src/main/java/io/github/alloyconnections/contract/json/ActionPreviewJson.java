package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionRequest;
import io.github.alloyconnections.domain.action.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * An action that was only prepared: {@code {connector, action, connection, reason, request:{method, url, headers, body},
 * notes}}.
 */
public record ActionPreviewJson(
        String connector,
        String action,
        ConnectionJson connection,
        String reason,
        RequestJson request,
        List<String> notes) {

    /** What would be sent, secrets masked. */
    public record RequestJson(
            String method,
            String url,
            Map<String, String> headers,
            @JsonSerialize(using = JsonValueWriter.class) JsonValue body) {

        static RequestJson of(ActionRequest request) {
            return new RequestJson(request.method(), request.url(), request.headers(), request.body());
        }
    }

    /** The published form of an outcome. */
    public static ActionPreviewJson of(ActionOutcome.Previewed previewed) {
        return new ActionPreviewJson(
                previewed.target().connector().value(),
                previewed.target().action().value(),
                ActionJson.used(previewed.connection()),
                previewed.reason(),
                RequestJson.of(previewed.request()),
                previewed.notes());
    }
}
