package io.github.alloyconnections.sandbox.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.consent.ConsentDesk;
import io.github.alloyconnections.sandbox.consent.ConsentRequest;
import io.github.alloyconnections.sandbox.consent.NewCredentials;
import io.github.alloyconnections.sandbox.http.Call;
import io.github.alloyconnections.sandbox.http.Caller;
import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.ObjectIds;
import io.github.alloyconnections.sandbox.http.RefusedInputException;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import io.github.alloyconnections.sandbox.http.WireReply;
import io.github.alloyconnections.sandbox.world.BodySchema;
import io.github.alloyconnections.sandbox.world.ConnectorFile;
import io.github.alloyconnections.sandbox.world.Connectors;
import io.github.alloyconnections.sandbox.world.World;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Begins a new credential: hands out a consent URL, or makes it at once where no consent is needed. */
final class CreateEndpoint {

    private static final String TYPE = "authenticationType";
    private static final int LONGEST_URI = 2_048;

    private final ConsentDesk desk;
    private final NewCredentials credentials;
    private final String baseUrl;

    CreateEndpoint(World world, ConsentDesk desk, String baseUrl) {
        this.desk = desk;
        this.credentials = new NewCredentials(world);
        this.baseUrl = baseUrl;
    }

    WireReply start(Call call, String connector) {
        ObjectNode body = call.json();
        Optional<ConnectorFile> file = Connectors.find(connector);
        if (file.isEmpty()) {
            return Errors.connectorNotFound(connector);
        }
        JsonNode way = way(file.get(), body, connector);
        BodySchema.problem(way.path("inputSchema"), body).ifPresent(problem -> {
            throw new RefusedInputException(Errors.invalidInput(problem));
        });
        String userId = Caller.validId(required(body, "userId"));
        checkConfiguration(way, body);
        if (!way.at("/inputSchema/properties").has("redirectUri")) {
            String id = credentials.create(userId, connector, ConnectorFile.typeOf(way), isWrong(body.path("data")));
            return WireReply.json(201, SandboxJson.object().put("credentialId", id));
        }
        String redirectUri = checkedRedirect(required(body, "redirectUri"));
        return WireReply.json(
                200, SandboxJson.object().put("oauthUrl", consentUrl(desk.open(userId, connector, redirectUri))));
    }

    /** The way that is named; where its description has no place for a name, it need not be. */
    private static JsonNode way(ConnectorFile file, ObjectNode body, String connector) {
        JsonNode first = file.authentications().path(0);
        boolean mayBeOmitted = !first.at("/inputSchema/properties").has(TYPE);
        if (mayBeOmitted && !body.has(TYPE)) {
            return first;
        }
        String type = required(body, TYPE);
        return file.authentication(type)
                .orElseThrow(() -> new RefusedInputException(Errors.flat(
                        404, "AUTHENTICATION_NOT_FOUND", "Authentication '" + type + "' not found for " + connector)));
    }

    private static void checkConfiguration(JsonNode way, ObjectNode body) {
        String id = body.path("authConfigId").asText("");
        if (way.path("authConfigRequired").asBoolean() && id.isEmpty()) {
            throw new RefusedInputException(Errors.invalidInput("authConfigId is required"));
        } else if (!id.isEmpty() && !ObjectIds.isValid(id)) {
            throw new RefusedInputException(Errors.invalidInput("authConfigId must be a valid ID"));
        }
    }

    /** A key with "wrong" in it is taken, as every key is, and does not work. */
    private static boolean isWrong(JsonNode data) {
        return data.toString().contains("wrong");
    }

    private String consentUrl(ConsentRequest request) {
        return baseUrl + "/api/strategy/connector/" + request.connector() + "/authorize?userId=" + request.userId()
                + "&redirectUri=" + URLEncoder.encode(request.redirectUri(), StandardCharsets.UTF_8)
                + "&token=" + request.token();
    }

    private static String required(ObjectNode body, String name) {
        return SandboxJson.text(body, name)
                .orElseThrow(() -> new RefusedInputException(Errors.invalidInput(name + " is required")));
    }

    /** Only http and https, with a host: a browser will be sent there. */
    private static String checkedRedirect(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || text.length() > LONGEST_URI) {
                throw badRedirect();
            }
            return uri.toASCIIString();
        } catch (URISyntaxException notAUri) {
            throw badRedirect();
        }
    }

    private static RefusedInputException badRedirect() {
        return new RefusedInputException(Errors.invalidInput("redirectUri must be an absolute http or https URL"));
    }
}
