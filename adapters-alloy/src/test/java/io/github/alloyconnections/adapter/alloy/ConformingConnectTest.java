package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Beginning;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Grant;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Connecting against answers exactly as they are published. */
class ConformingConnectTest extends AlloyTest {

    static final Set<String> CALLS = Set.of("metadata", "create-credential");

    private static final String METADATA = "GET /connectors/notion/credentials/metadata";
    private static final String CREATE = "POST /connectors/notion/credentials";
    private static final UserId SOMEBODY = new UserId("66f000000000000000000001");

    static Stream<Published> creations() {
        return Published.of("create-credential").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("creations")
    void each_published_beginning_is_understood(Published answer) {
        alloy.on(METADATA, current().toBeSent()).on(CREATE, answer.toBeSent());

        assertThat(begun()).isEqualTo(answer.means());
    }

    static Stream<Published> descriptions() {
        return Published.of("metadata").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("descriptions")
    void each_published_description_is_understood(Published answer) {
        alloy.on(METADATA, answer.toBeSent());

        String ways = adapters().authorization().ways(NOTION, SOMEBODY).stream()
                .map(ConformingConnectTest::words)
                .collect(Collectors.joining("; "));
        assertThat(ways).isEqualTo(answer.means());
    }

    private static String words(Way way) {
        String asked = way.questions().stream().map(InputField::name).collect(Collectors.joining(","));
        return (way.authenticationType() + ": " + asked).strip();
    }

    private String begun() {
        AuthorizationGateway gateway = adapters().authorization();
        try {
            Grant grant = gateway.begin(new Beginning(
                    NOTION,
                    SOMEBODY,
                    gateway.ways(NOTION, SOMEBODY).get(0),
                    Optional.of(URI.create("https://example.com")),
                    Optional.empty(),
                    new JsonValue.JsonObject(Map.of()),
                    Set.of()));
            return grant instanceof Grant.Made made ? "made " + made.connection() : "consent";
        } catch (RemoteServiceException e) {
            return e.kind().name();
        }
    }

    private static Published current() {
        return Published.of("metadata").stream()
                .filter(one -> one.variant().equals("current"))
                .findFirst()
                .orElseThrow();
    }
}
