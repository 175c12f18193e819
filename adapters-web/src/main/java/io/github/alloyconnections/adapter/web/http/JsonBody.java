package io.github.alloyconnections.adapter.web.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.github.alloyconnections.contract.input.JsonInput;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bodies that changes take, read strictly; what a body holds is never repeated in an answer or a log. */
public final class JsonBody {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /** The body of {@code PUT /api/pin}: what to pin; without id and policy the policy is {@code working}. */
    public record PinBodyJson(
            @Nullable String id,
            @Nullable String policy,
            @Nullable String connector,
            @Nullable String account,
            @Nullable Boolean force) {}

    /** The body of a verification, which may be left out. */
    public record VerifyBodyJson(@Nullable String connector) {}

    /** The body of a retirement, which may be left out. */
    public record RetireBodyJson(
            @Nullable String connector, @Nullable Integer days) {}

    /** The body of {@code POST /api/prune/plan}, which may be left out. */
    public record PlanBodyJson(
            @Nullable String connector,
            @Nullable Boolean byName,
            @Nullable String id) {}

    /**
     * The body of {@code POST /api/oauth/initiate}, as the demo had it, and who it is for and what the connector asks.
     *
     * @param auth which of several ways; {@code authenticationType} says the same
     * @param authConfigId the id of an own OAuth app at Alloy
     * @param data what the connector asks for, nested as it is told; may hold secrets
     * @param useMCP taken because the demo's callers may send it; it means nothing here
     */
    public record InitiateBodyJson(
            @Nullable String connectorId,
            @Nullable String redirectUri,
            @Nullable String userId,
            @Nullable String auth,
            @Nullable String authenticationType,
            @Nullable String authConfigId,
            @Nullable ObjectNode data,
            @Nullable Boolean useMCP) {

        /** What was answered to the connector's questions. */
        public Answers answers() {
            String way = auth == null ? authenticationType : auth;
            Map<String, JsonValue> inputs =
                    data == null ? Map.of() : JsonInput.parse(data.toString()).fields();
            return new Answers(Optional.ofNullable(way), Optional.ofNullable(authConfigId), inputs);
        }

        /** The inputs may hold secrets. */
        @Override
        public String toString() {
            return "InitiateBodyJson[" + connectorId + "]";
        }
    }

    /** The body of {@code PUT /api/aliases/{name}}. */
    private record AliasBodyJson(@Nullable String id) {}

    /** The body of {@code POST /api/decisions}. */
    public record DecisionsBodyJson(
            @Nullable List<String> users,
            @Nullable String connector,
            @Nullable String policy,
            @Nullable String account,
            @Nullable Integer maxAge) {}

    /** The body of {@code POST /api/tokens}: a token that is wanted. */
    public record TokenBodyJson(
            @Nullable String name,
            @Nullable String scope,
            @Nullable String user,
            @Nullable Integer seconds) {}

    private JsonBody() {}

    public static TokenBodyJson token(Context request) {
        return read(request.bodyAsBytes(), TokenBodyJson.class, "{scope, name?, user?, seconds?}");
    }

    public static DecisionsBodyJson decisions(Context request) {
        return read(
                request.bodyAsBytes(),
                DecisionsBodyJson.class,
                "{users: [id], connector?, policy?, account?, maxAge?}");
    }

    /** The connection that a body names. */
    public static ConnectionId named(Context request) {
        AliasBodyJson body = read(request.bodyAsBytes(), AliasBodyJson.class, "{id}");
        return id(Optional.ofNullable(body.id()).orElse(""));
    }

    public static InitiateBodyJson initiate(Context request) {
        return read(
                request.bodyAsBytes(),
                InitiateBodyJson.class,
                "{connectorId, redirectUri?, userId?, auth?, authConfigId?, data?: {name: value}}");
    }

    public static PinBodyJson pin(Context request) {
        return read(request.bodyAsBytes(), PinBodyJson.class, "{id? | policy?, connector?, account?, force?}");
    }

    public static VerifyBodyJson verify(Context request) {
        byte[] body = request.bodyAsBytes();
        return body.length == 0 ? new VerifyBodyJson(null) : read(body, VerifyBodyJson.class, "{connector?}");
    }

    public static RetireBodyJson retire(Context request) {
        byte[] body = request.bodyAsBytes();
        return body.length == 0
                ? new RetireBodyJson(null, null)
                : read(body, RetireBodyJson.class, "{connector?, days?: 1 to 366}");
    }

    public static PlanBodyJson plan(Context request) {
        byte[] body = request.bodyAsBytes();
        return body.length == 0
                ? new PlanBodyJson(null, null, null)
                : read(body, PlanBodyJson.class, "{connector?, byName?, id?}");
    }

    /** An id that a caller wrote. */
    public static ConnectionId id(String text) {
        return ConnectionId.pasted(text)
                .orElseThrow(() -> RefusedRequestException.of(
                        ErrorCode.INVALID_ID, "a connection id is 24 hexadecimal characters; Alloy was not asked"));
    }

    private static <T> T read(byte[] body, Class<T> type, String shape) {
        Optional<T> read;
        try {
            read = Optional.ofNullable(STRICT.readValue(body, type));
        } catch (IOException e) {
            read = Optional.empty();
        }
        return read.orElseThrow(() -> RefusedRequestException.usage("the body must be a JSON object: " + shape));
    }
}
