package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Beginning;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Grant;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link AuthorizationGateway} keeps to. */
public abstract class AuthorizationGatewayContract {

    private static final ConnectorId SHOPIFY = new ConnectorId("shopify");
    private static final ConnectorId TWILIO = new ConnectorId("twilio");
    private static final UserId SOMEBODY =
            Seed.USER.match(user -> user, () -> new UserId("the seed's owner is a user"));
    private static final Way OAUTH = Way.of("oauth2");
    private static final URI BACK = URI.create("http://localhost:4711/back");

    /** The gateway to an Alloy in this state. */
    protected abstract AuthorizationGateway gatewayIn(Scene scene);

    static Stream<Scene> failing() {
        return Scene.failing();
    }

    private static Beginning notion() {
        return beginning(Seed.NOTION, OAUTH, JsonValue.object());
    }

    private static Beginning beginning(ConnectorId connector, Way way, JsonValue.JsonObject inputs) {
        Optional<URI> redirect = way.redirects() ? Optional.of(BACK) : Optional.empty();
        return new Beginning(connector, SOMEBODY, way, redirect, Optional.empty(), inputs, Set.of());
    }

    private Way onlyWay(ConnectorId connector) {
        List<Way> ways = gatewayIn(Scene.SEED).ways(connector, SOMEBODY);
        assertThat(ways).hasSize(1);
        return ways.get(0);
    }

    @Test
    void a_person_consents_to_notion_and_is_asked_nothing() {
        Way way = onlyWay(Seed.NOTION);

        assertThat(way).isEqualTo(OAUTH);
        assertThat(way.needsConsent()).isTrue();
        assertThat(way.questions()).isEmpty();
    }

    @Test
    void what_a_connector_asks_for_is_told() {
        InputField shop = onlyWay(SHOPIFY).inputs().get(0);

        assertThat(shop.path()).containsExactly("data", "shopName");
        assertThat(shop.required()).isTrue();
        assertThat(shop.secret()).isFalse();
    }

    @Test
    void what_is_typed_unseen_is_told() {
        assertThat(onlyWay(TWILIO).inputs())
                .filteredOn(InputField::secret)
                .extracting(InputField::name)
                .containsExactly("password");
    }

    @Test
    void every_beginning_is_another_one() {
        AuthorizationGateway gateway = gatewayIn(Scene.SEED);

        Grant first = gateway.begin(notion());
        Grant second = gateway.begin(notion());

        assertThat(List.of(first, second)).hasOnlyElementsOfType(Grant.Consent.class);
        assertThat(first).isNotEqualTo(second);
        assertThat(first.toString()).doesNotContain("token");
    }

    @Test
    void what_needs_no_consent_is_made_at_once() {
        AuthorizationGateway gateway = gatewayIn(Scene.SEED);
        Way way = gateway.ways(TWILIO, SOMEBODY).get(0);
        Map<String, JsonValue> data =
                Map.of("username", JsonValue.of("somebody"), "password", JsonValue.of("something"));
        JsonValue.JsonObject inputs = JsonValue.object().with("data", new JsonValue.JsonObject(data));

        Grant grant = gateway.begin(beginning(TWILIO, way, inputs));

        assertThat(way.needsConsent()).isFalse();
        assertThat(grant).isInstanceOf(Grant.Made.class);
    }

    @ParameterizedTest
    @MethodSource("failing")
    void a_question_that_fails_is_told_by_its_kind(Scene scene) {
        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> gatewayIn(scene).ways(Seed.NOTION, SOMEBODY))
                .satisfies(failure ->
                        assertThat(failure.kind()).isEqualTo(scene.failure().orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("failing")
    void a_beginning_that_fails_is_told_by_its_kind(Scene scene) {
        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> gatewayIn(scene).begin(notion()))
                .satisfies(failure ->
                        assertThat(failure.kind()).isEqualTo(scene.failure().orElseThrow()));
    }
}
