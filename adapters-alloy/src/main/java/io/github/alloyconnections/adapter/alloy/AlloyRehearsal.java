package io.github.alloyconnections.adapter.alloy;

import feign.Client;
import feign.Response;
import io.github.alloyconnections.adapter.alloy.http.AlloySettings;
import io.github.alloyconnections.adapter.alloy.network.AlloyNetwork;
import io.github.alloyconnections.adapter.alloy.network.Trust;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes calls that go nowhere, to a stand-in that answers in Alloy's place: the JVM then has at hand what the first real
 * call needs, and a thread can do so beside whatever else a command begins with. Reads no settings, sends nothing.
 */
public final class AlloyRehearsal {

    private static final ConnectionId CONNECTION = new ConnectionId("0".repeat(24));
    private static final ConnectorId CONNECTOR = new ConnectorId("notion");
    private static final Owner OWNER = Owner.of(new UserId("nobody"));
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
    private static final String LIST = "{\"data\":[{\"credentialId\":\"" + CONNECTION
            + "\",\"name\":\"-\",\"type\":\"notion-oauth2\",\"createdAt\":\"2025-01-01T00:00:00.000Z\"}]}";
    private static final String ANSWER = "{\"responseData\":{\"results\":[{}]}}";

    private AlloyRehearsal() {}

    /** A list of connections is read. */
    public static void listing() {
        connect();
        try (AlloyAdapters nobody = answering(LIST)) {
            nobody.directory().list(CONNECTOR, OWNER);
        }
    }

    /** A connection is tried. */
    public static void probing() {
        try (AlloyAdapters nobody = answering(ANSWER)) {
            nobody.probe().probe(CONNECTION, CONNECTOR, OWNER, Optional.empty());
        }
    }

    /** What encrypts is made: this takes as long as all the rest. */
    public static void encryption() {
        Trust.in(AlloyNetwork.direct());
    }

    /** Opens a connection in Java's sense, in which nothing is connected yet. */
    private static void connect() {
        try {
            NOWHERE.toURL().openConnection().setUseCaches(false);
        } catch (IOException nothingLost) {
            return;
        }
    }

    private static AlloyAdapters answering(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Client standIn = (request, options) -> Response.builder()
                .request(request)
                .status(200)
                .headers(Map.of("Content-Type", List.of("application/json")))
                .body(bytes)
                .build();
        AlloySettings settings = new AlloySettings(NOWHERE, Optional.of("none"), "none", Duration.ofSeconds(1));
        return AlloyAdapters.answeredBy(standIn, settings);
    }
}
