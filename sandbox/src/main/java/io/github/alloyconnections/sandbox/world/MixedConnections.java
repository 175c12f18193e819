package io.github.alloyconnections.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The world of odd rows, read from a data file: each row goes over the wire exactly as it stands there. */
public final class MixedConnections {

    private static final String FILE = "worlds/mixed.json";
    private static final String NO_ID = "";

    private MixedConnections() {}

    public static List<Credential> load() {
        List<Credential> credentials = new ArrayList<>();
        for (JsonNode entry : SandboxJson.resource(FILE)) {
            credentials.add(credential(entry));
        }
        return credentials;
    }

    private static Credential credential(JsonNode entry) {
        return new Credential(
                entry.path("id").asText(NO_ID),
                SeedConnections.USER_ID,
                entry.path("connector").asText(),
                ListedRow.of((ObjectNode) entry.path("row")),
                behaviour(entry));
    }

    private static Behaviour behaviour(JsonNode entry) {
        return new Behaviour(
                Condition.valueOf(constant(entry.path("condition").asText("working"))),
                CredentialScope.valueOf(constant(entry.path("access").asText("owner"))),
                Envelope.valueOf(constant(entry.path("envelope").asText("response-data"))),
                entry.path("account").asText(Behaviour.MAIN_ACCOUNT));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
