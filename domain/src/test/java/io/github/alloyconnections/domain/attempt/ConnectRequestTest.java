package io.github.alloyconnections.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Beginning;
import io.github.alloyconnections.domain.testing.Seed;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is asked before a connector can be connected, and what of that may be shown. */
class ConnectRequestTest {

    private static final String PLANTED = "planted-0123456789";

    @Test
    void what_was_typed_is_in_no_text() {
        ConnectRequest request = ConnectRequest.of(Seed.NOTION, id -> URI.create("http://localhost/" + id))
                .answering(ConnectRequest.Answers.none().by("apiKey").with("apiKey", PLANTED));

        assertThat(request).hasToString("ConnectRequest[notion, Answers[way=Optional[apiKey], inputs=[apiKey]]]");
        assertThat(request.answers()).hasToString("Answers[way=Optional[apiKey], inputs=[apiKey]]");
    }

    @Test
    void what_is_sent_is_in_no_text_either() {
        Beginning beginning = new Beginning(
                Seed.NOTION,
                new UserId("690f5c1ed6d6670fb1740e5a"),
                Way.of("apiKey"),
                Optional.empty(),
                Optional.empty(),
                JsonValue.object().with("apiKey", JsonValue.of(PLANTED)),
                Set.of(PLANTED));

        assertThat(beginning).hasToString("Beginning[notion for 690f5c1ed6d6670fb1740e5a by apiKey]");
    }

    @Test
    void a_field_is_called_by_its_place_among_the_inputs() {
        assertThat(InputField.named("shopName").name()).isEqualTo("shopName");
        assertThat(at("data", "shop", "name").name()).isEqualTo("shop.name");
        assertThat(at("authConfigId").name()).isEqualTo("authConfigId");
        assertThat(at("data").name()).isEqualTo("data");
    }

    @Test
    void a_field_is_labelled_as_alloy_says_else_by_its_name() {
        InputField told = InputField.named("shopName")
                .told(new InputField.About(
                        Optional.of("Shop"), Optional.of("the part before .example"), List.of(), Optional.empty()));

        assertThat(told.label()).isEqualTo("Shop");
        assertThat(told.description()).contains("the part before .example");
        assertThat(InputField.named("shopName").label()).isEqualTo("shopName");
        assertThat(InputField.named("shopName").description()).isEmpty();
    }

    @Test
    void a_type_is_named_as_json_schemas_do() {
        assertThat(List.of(InputField.Type.values()))
                .extracting(InputField.Type::word)
                .containsExactly("string", "integer", "number", "boolean", "array", "object");
    }

    private static InputField at(String... path) {
        return new InputField(List.of(path), InputField.Type.STRING, false, false, InputField.About.nothing());
    }
}
