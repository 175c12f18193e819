package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Beginning;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Grant;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Terms;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
    private static final Terms OAUTH = new Terms("oauth2", List.of());

    /** The gateway to an Alloy in this state. */
    protected abstract AuthorizationGateway gatewayIn(Scene scene);

    static Stream<Scene> failing() {
        return Scene.failing();
    }

    private static Beginning notion() {
        return new Beginning(Seed.NOTION, SOMEBODY, OAUTH, URI.create("http://localhost:4711/back"), Map.of());
    }

    @Test
    void a_person_consents_to_notion() {
        Terms terms = gatewayIn(Scene.SEED).terms(Seed.NOTION, SOMEBODY);

        assertThat(terms).isEqualTo(OAUTH);
        assertThat(terms.needsConsent()).isTrue();
    }

    @Test
    void what_a_connector_asks_for_is_told() {
        assertThat(gatewayIn(Scene.SEED).terms(SHOPIFY, SOMEBODY).inputs())
                .filteredOn(InputField::required)
                .extracting(InputField::name)
                .containsExactly("shopName");
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
        Terms terms = gateway.terms(TWILIO, SOMEBODY);
        Map<String, String> inputs = Map.of("username", "somebody", "password", "something");

        Grant grant =
                gateway.begin(new Beginning(TWILIO, SOMEBODY, terms, URI.create("http://localhost:4711/back"), inputs));

        assertThat(terms.needsConsent()).isFalse();
        assertThat(grant).isInstanceOf(Grant.Made.class);
    }

    @ParameterizedTest
    @MethodSource("failing")
    void a_question_that_fails_is_told_by_its_kind(Scene scene) {
        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> gatewayIn(scene).terms(Seed.NOTION, SOMEBODY))
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
