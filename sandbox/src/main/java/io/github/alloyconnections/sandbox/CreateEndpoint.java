package io.github.alloyconnections.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Begins a new credential: hands out a consent URL, or makes it at once where no consent is needed. */
final class CreateEndpoint {

    private static final int LONGEST_URI = 2_048;

    private final ConsentDesk desk;
    private final NewCredentials credentials;
    private final String baseUrl;

    CreateEndpoint(World world, ConsentDesk desk, String baseUrl) {
        this.desk = desk;
        this.credentials = new NewCredentials(world);
        this.baseUrl = baseUrl;
    }

    Reply start(Call call, String connector) {
        ObjectNode body = call.json();
        Optional<ConnectorFile> file = Connectors.find(connector);
        if (file.isEmpty()) {
            return Errors.connectorNotFound(connector);
        }
        String userId = Users.validId(required(body, "userId"));
        String type = required(body, "authenticationType");
        if (!file.get().authenticationType().equals(type)) {
            return Errors.flat(
                    404, "AUTHENTICATION_NOT_FOUND", "Authentication '" + type + "' not found for " + connector);
        }
        checkInputs(file.get(), body);
        if (!file.get().isOauth()) {
            String id = credentials.create(userId, connector);
            return Reply.json(201, Json.object().put("credentialId", id));
        }
        String redirectUri = checkedRedirect(required(body, "redirectUri"));
        return Reply.json(200, Json.object().put("oauthUrl", consentUrl(desk.open(userId, connector, redirectUri))));
    }

    private String consentUrl(ConsentRequest request) {
        return baseUrl + "/api/strategy/connector/" + request.connector() + "/authorize?userId=" + request.userId()
                + "&redirectUri=" + URLEncoder.encode(request.redirectUri(), StandardCharsets.UTF_8)
                + "&token=" + request.token();
    }

    private static void checkInputs(ConnectorFile file, ObjectNode body) {
        file.authentication().path("inputSchema").path("required").forEach(field -> {
            if (!body.path("data").hasNonNull(field.asText())) {
                throw new Refusal(Errors.invalidInput("data." + field.asText() + " is required"));
            }
        });
    }

    private static String required(ObjectNode body, String name) {
        return Json.text(body, name).orElseThrow(() -> new Refusal(Errors.invalidInput(name + " is required")));
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

    private static Refusal badRedirect() {
        return new Refusal(Errors.invalidInput("redirectUri must be an absolute http or https URL"));
    }
}
