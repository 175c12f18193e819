package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A connector's own list is trusted: for rows that do not tell, and where the user's list is refused. */
class OwnListTest extends AlloyTest {

    private static final ConnectorId FRESHDESK = new ConnectorId("freshdesk");
    private static final String OWN_LIST = "GET /connectors/freshdesk/credentials";
    private static final String CATALOGUE = "{\"connectors\":[{\"id\":\"freshdesk\"},{\"id\":\"notion\"}]}";

    @ParameterizedTest
    @ValueSource(strings = {"freshdesk-basicAuth", "freshdesk-http-basic", "Freshdesk-Basic", "freshdesk"})
    void a_type_of_any_ending_is_the_connectors(String type) {
        alloy.on("GET /connectors", CATALOGUE);
        user("{\"credentialId\":\"" + ID + "\",\"type\":\"" + type + "\"}");

        assertThat(list(FRESHDESK).connections())
                .extracting(Connection::id, Connection::connector)
                .containsExactly(org.assertj.core.api.Assertions.tuple(ID, Optional.of(FRESHDESK)));
    }

    @Test
    void a_longer_connectors_rows_are_not_the_shorter_ones() {
        alloy.on("GET /connectors", "{\"connectors\":[{\"id\":\"google\"},{\"id\":\"google-sheets\"}]}");
        user("{\"id\":\"" + ID + "\",\"type\":\"google-sheets-oauth2\"},{\"id\":\"" + OTHER_ID
                + "\",\"type\":\"google-apiKey\"}");

        assertThat(list(new ConnectorId("google")).connections())
                .extracting(Connection::id)
                .containsExactly(OTHER_ID);
        assertThat(list(new ConnectorId("google-sheets")).connections())
                .extracting(Connection::id)
                .containsExactly(ID);
    }

    @Test
    void the_usual_list_asks_for_nothing_else() {
        user("{\"id\":\"" + ID + "\",\"type\":\"notion-oauth2\"}");

        assertThat(list(NOTION).untold()).isZero();
        assertThat(alloy.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"A\"}", "{\"id\":\"A\",\"type\":\"basicAuth\"}"})
    void a_row_that_does_not_tell_is_looked_for_in_the_connectors_own_list(String row) {
        alloy.on("GET /connectors", CATALOGUE);
        user(row.replace("\"A\"", "\"" + ID + "\""));
        alloy.on(OWN_LIST, "{\"credentials\":[{\"credentialId\":\"" + ID + "\",\"type\":\"what-ever\"}]}");

        Listing listing = list(FRESHDESK);

        assertThat(listing.connections()).extracting(Connection::id).containsExactly(ID);
        assertThat(listing.untold()).isZero();
        assertThat(alloy.asked())
                .filteredOn(asked -> asked.target().equals("/connectors/freshdesk/credentials"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("x-alloy-userid")).hasSize(1));
    }

    @Test
    void what_nobody_tells_is_counted_and_not_shown_as_ours() {
        alloy.on(OWN_LIST, "{\"credentials\":[]}");
        user("{\"id\":\"" + ID + "\"}");

        assertThat(list(FRESHDESK)).isEqualTo(Listing.empty().leavingUntold(1));
    }

    @Test
    void that_the_own_list_cannot_be_had_is_noted() {
        alloy.on(OWN_LIST, StubAlloy.json(403, "{\"message\":\"no\"}"));
        user("{\"id\":\"" + ID + "\"}");

        Listing listing = list(FRESHDESK);

        assertThat(listing.untold()).isOne();
        assertThat(listing.notes()).singleElement().asString().contains("could not be asked", "403");
    }

    @Test
    void everything_in_the_own_list_is_the_connectors_whatever_its_type() {
        alloy.on(OWN_LIST, "{\"credentials\":[{\"credentialId\":\"" + ID + "\",\"type\":\"slack-oauth2\"}]}");

        assertThat(adapters().directory().list(FRESHDESK, Owner.key()).connections())
                .extracting(Connection::connector)
                .containsExactly(Optional.of(FRESHDESK));
    }

    @Test
    void without_a_catalogue_a_type_that_may_be_ours_is_looked_for_too() {
        user("{\"id\":\"" + ID + "\",\"type\":\"freshdesk-basic-auth\"}");
        alloy.on(OWN_LIST, "{\"credentials\":[{\"credentialId\":\"" + ID + "\"}]}");

        assertThat(list(FRESHDESK).connections()).extracting(Connection::id).containsExactly(ID);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_refused_users_list_is_replaced_if_the_key_is_fine(int status) {
        alloy.on("GET /connectors", CATALOGUE)
                .on(USER_LIST, StubAlloy.json(status, "{\"message\":\"Unauthorized\"}"))
                .on(OWN_LIST, "{\"credentials\":[{\"credentialId\":\"" + ID + "\"}]}");

        Listing listing = list(FRESHDESK);

        assertThat(listing.connections()).extracting(Connection::id).containsExactly(ID);
        assertThat(listing.notes()).singleElement().asString().contains("though the API key is fine", "" + status);
    }

    @Test
    void all_connectors_are_walked_then() {
        alloy.on("GET /connectors", CATALOGUE)
                .on(USER_LIST, StubAlloy.json(401, "{\"message\":\"Unauthorized\"}"))
                .on(NOTION_LIST, "{\"credentials\":[]}")
                .on(OWN_LIST, "{\"credentials\":[{\"credentialId\":\"" + ID + "\"}]}");

        Listing all = adapters().directory().listAll(USER);

        assertThat(all.connections()).extracting(Connection::id).containsExactly(ID);
        assertThat(all.notes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"401, KEY_REFUSED", "403, KEY_REFUSED", "500, UNAVAILABLE"})
    void a_key_that_is_not_known_to_be_fine_is_not_cleared(int catalogue, Kind kind) {
        alloy.on("GET /connectors", StubAlloy.json(catalogue, "{\"message\":\"no\"}"))
                .on(USER_LIST, StubAlloy.json(401, "{\"message\":\"no\"}"));

        assertThat(failure().kind()).isEqualTo(kind);
    }

    @Test
    void if_both_lists_are_refused_a_mix_up_of_keys_is_suspected() {
        alloy.on("GET /connectors", CATALOGUE)
                .on(USER_LIST, StubAlloy.json(401, "{\"message\":\"no\"}"))
                .on(OWN_LIST, StubAlloy.json(401, "{\"message\":\"no\"}"));

        assertThat(failure().kind()).isEqualTo(Kind.KEY_FORBIDDEN);
        assertThat(failure()).hasMessageContaining("the key itself is fine", "development and production");
    }

    private RemoteServiceException failure() {
        return catchThrowableOfType(RemoteServiceException.class, () -> list(FRESHDESK));
    }

    private Listing list(ConnectorId connector) {
        return adapters().directory().list(connector, USER);
    }

    private void user(String rows) {
        alloy.on(USER_LIST, "{\"data\":[" + rows + "]}");
    }
}
