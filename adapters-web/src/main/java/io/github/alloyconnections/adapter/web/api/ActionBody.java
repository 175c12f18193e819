package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.adapter.web.http.JsonBody;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.contract.input.JsonInput;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionOrder.Checking;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonObject;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a call of an action is sent with: {@code {body?, path?, query?, headers?, connection?, check?, dryRun?}}. */
record ActionBody(ActionInput input, Optional<ConnectionId> through, boolean checked, boolean dryRun) {

    private static final Set<String> KNOWN =
            Set.of("body", "path", "query", "headers", "connection", "check", "dryRun");

    static ActionBody of(Context request) {
        byte[] bytes = request.bodyAsBytes();
        JsonValue body = bytes.length == 0 ? JsonValue.object() : parsed(bytes);
        if (!(body instanceof JsonObject) || !KNOWN.containsAll(body.fields().keySet())) {
            throw refused();
        }
        ActionInput input =
                new ActionInput(body.at("body"), pairs(body, "path"), pairs(body, "query"), pairs(body, "headers"));
        return new ActionBody(input, through(body), flag(body, "check", true), flag(body, "dryRun", false));
    }

    ActionOrder order(ActionTarget target) {
        return new ActionOrder(target, input, through, checked ? Checking.STRICT : Checking.NOTED);
    }

    private static JsonValue parsed(byte[] bytes) {
        try {
            return JsonInput.parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw refused();
        }
    }

    private static Map<String, JsonValue> pairs(JsonValue body, String name) {
        JsonValue pairs = body.at(name).orElseGet(JsonValue::object);
        boolean plain = pairs.fields().values().stream().noneMatch(JsonObject.class::isInstance);
        if (!(pairs instanceof JsonObject) || !plain) {
            throw RefusedRequestException.usage("'" + name + "' must be an object of names and plain values");
        }
        return pairs.fields();
    }

    private static Optional<ConnectionId> through(JsonValue body) {
        return body.at("connection").map(given -> JsonBody.id(given.text().orElse("")));
    }

    private static boolean flag(JsonValue body, String name, boolean otherwise) {
        JsonValue given = body.at(name).orElseGet(() -> JsonValue.of(otherwise));
        if (given instanceof JsonValue.JsonBoolean truth) {
            return truth.value();
        }
        throw RefusedRequestException.usage("'" + name + "' must be true or false");
    }

    private static RefusedRequestException refused() {
        return RefusedRequestException.usage(
                "the body must be a JSON object: {body?, path?, query?, headers?, connection?, check?, dryRun?}");
    }
}
