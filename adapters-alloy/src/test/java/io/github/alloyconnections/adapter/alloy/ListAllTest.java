package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListAllTest extends AlloyTest {

    @Test
    void a_users_list_holds_every_connector() {
        alloy.on(USER_LIST, """
                {"data":[{"credentialId":"69110206d6d6670fb17451f8","type":"notion-oauth2"},
                {"credentialId":"691100acd6d6670fb1745176","type":"slack-oauth2"},
                {"credentialId":"691008a937951a87de6d633e"}]}""");

        assertThat(adapters().directory().listAll(USER).connections())
                .extracting(Connection::connector)
                .containsExactly(Optional.of(NOTION), Optional.of(new ConnectorId("slack")), Optional.empty());
    }

    @Test
    void the_keys_own_are_listed_connector_by_connector() {
        alloy.on("GET /connectors", "{\"connectors\":[{\"id\":\"notion\"},{\"id\":\"slack\"}]}")
                .on(NOTION_LIST, "{\"credentials\":[{\"id\":\"69110206d6d6670fb17451f8\"},{}]}")
                .on(
                        "GET /connectors/slack/credentials",
                        "{\"credentials\":[{\"id\":\"691100acd6d6670fb1745176\"},{}]}");

        Listing listing = adapters().directory().listAll(Owner.key());

        assertThat(listing.connections()).extracting(Connection::id).containsExactly(ID, OTHER_ID);
        assertThat(listing.connections())
                .extracting(Connection::connector)
                .containsExactly(Optional.of(NOTION), Optional.of(new ConnectorId("slack")));
        assertThat(listing.skipped()).isEqualTo(2);
        assertThat(alloy.asked())
                .hasSize(3)
                .allSatisfy(asked -> assertThat(asked.header("x-alloy-userid")).isEmpty());
    }

    @Test
    void fifty_connectors_are_walked() {
        offer(50);

        assertThat(adapters().directory().listAll(Owner.key())).isEqualTo(Listing.empty());
        assertThat(alloy.asked()).hasSize(51);
    }

    @Test
    void more_than_fifty_connectors_are_refused() {
        offer(51);

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> adapters().directory().listAll(Owner.key()))
                .withMessage("Tried to list all connections of the API key's own user but failed because: without"
                        + " ALLOY_USER_ID Alloy lists one connector at a time, and it has 51 of them; name one with"
                        + " --connector or set ALLOY_USER_ID")
                .returns(Kind.REFUSED_INPUT, RemoteServiceException::kind);
        assertThat(alloy.asked()).hasSize(1);
    }

    @Test
    void one_connector_that_fails_fails_the_whole_list() {
        offer(10);
        alloy.on("GET /connectors/c7/credentials", StubAlloy.json(403, "{\"message\":\"no\"}"));

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> adapters().directory().listAll(Owner.key()))
                .withMessageStartingWith("Tried to list the c7 connections of the API key's own user")
                .returns(Kind.KEY_FORBIDDEN, RemoteServiceException::kind);
    }

    private void offer(int connectors) {
        List<String> ids = IntStream.range(0, connectors).mapToObj(n -> "c" + n).toList();
        alloy.on("GET /connectors", "{\"connectors\":[{\"id\":\"" + String.join("\"},{\"id\":\"", ids) + "\"}]}");
        ids.forEach(id -> alloy.on("GET /connectors/" + id + "/credentials", "{\"credentials\":[]}"));
    }
}
