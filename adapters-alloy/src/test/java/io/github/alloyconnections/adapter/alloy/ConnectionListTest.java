package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.CreationTime;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionListTest extends AlloyTest {

    @Test
    void a_row_becomes_a_connection() {
        alloy.on(USER_LIST, """
                {"data":[{"credentialId":"69110206d6d6670fb17451f8","type":"notion-oauth2","name":"Eddie Fu's Notion (11)",
                "createdAt":"2025-11-09T21:05:10.123Z","updatedAt":"2025-11-10T00:00:00.000Z"}]}""");

        assertThat(adapters().directory().list(NOTION, USER))
                .isEqualTo(new Listing(
                        List.of(new Connection(
                                ID,
                                Optional.of("Eddie Fu's Notion (11)"),
                                Optional.of(NOTION),
                                Optional.of("notion-oauth2"),
                                CreationTime.reported(Instant.parse("2025-11-09T21:05:10.123Z")),
                                Optional.of(Instant.parse("2025-11-10T00:00:00Z")),
                                USER)),
                        0));
    }

    @Test
    void a_users_list_is_filtered_by_connector_ignoring_case() {
        alloy.on(USER_LIST, """
                {"data":[{"credentialId":"69110206d6d6670fb17451f8","type":"Notion-OAuth2"},
                {"credentialId":"691100acd6d6670fb1745176","type":"slack-oauth2"},
                {"credentialId":"691008a937951a87de6d633e"}]}""");

        Listing listing = adapters().directory().list(NOTION, USER);

        assertThat(listing.connections()).extracting(Connection::id).containsExactly(ID);
        assertThat(listing.connections().get(0).connector().orElseThrow().value())
                .isEqualTo("notion");
        assertThat(listing.skipped()).isZero();
    }

    @Test
    void the_keys_own_list_names_no_user() {
        alloy.on(NOTION_LIST, "{\"credentials\":[{\"credentialId\":\"69110206d6d6670fb17451f8\"}]}");

        Listing listing = adapters().directory().list(NOTION, Owner.key());

        assertThat(listing.connections()).extracting(Connection::connector).containsExactly(Optional.of(NOTION));
        assertThat(alloy.onlyAsked().header("x-alloy-userid")).isEmpty();
    }

    @Test
    void no_rows_are_an_empty_list() {
        alloy.on(USER_LIST, "{\"data\":[]}");

        assertThat(adapters().directory().list(NOTION, USER)).isEqualTo(Listing.empty());
    }
}
