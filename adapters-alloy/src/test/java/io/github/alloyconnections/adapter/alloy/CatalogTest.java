package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest extends AlloyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'connectors':[ROW]}",
                "{'data':[ROW]}",
                "{'data':{'connectors':[ROW]}}",
                "[ROW]",
                "{'connectors':[ROW,ROW,{'id':'no/path'},{},7]}"
            })
    void a_connector_is_read_wherever_it_stands(String body) {
        String row = "{'id':'zohoCRM','name':'Zoho CRM','category':['CRM','Sales'],'icon':'https://x'}";
        alloy.on("GET /connectors", body.replace("ROW", row).replace('\'', '"'));

        assertThat(adapters().catalog().connectors())
                .containsExactly(new Connector(new ConnectorId("zohoCRM"), "Zoho CRM", List.of("CRM", "Sales")));
    }

    @Test
    void what_is_missing_is_made_up_for() {
        alloy.on("GET /connectors", "{\"connectors\":[{\"id\":\"notion\",\"category\":\"Docs\"},{\"id\":\"slack\"}]}");

        assertThat(adapters().catalog().connectors())
                .containsExactly(
                        new Connector(NOTION, "notion", List.of("Docs")),
                        new Connector(new ConnectorId("slack"), "slack", List.of()));
        assertThat(alloy.onlyAsked().header("x-alloy-userid")).isEmpty();
    }

    @Test
    void a_refused_key_is_told() {
        alloy.on("GET /connectors", StubAlloy.json(401, "{\"message\":\"Unauthorized, Wrong API Key\"}"));

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> adapters().catalog().connectors())
                .withMessage("Tried to list Alloy's connectors but failed because: Alloy answered 401 (unauthorized):"
                        + " Unauthorized, Wrong API Key")
                .returns(Kind.KEY_REFUSED, RemoteServiceException::kind);
        assertThat(alloy.asked()).hasSize(1);
    }
}
