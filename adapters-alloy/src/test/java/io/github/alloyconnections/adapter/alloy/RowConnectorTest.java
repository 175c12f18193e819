package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which connector a row is of, and how it is spelled. */
class RowConnectorTest extends AlloyTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "'connectorId':'slack','type':'notion-oauth2' | slack",
                "'connector':'slack' | slack",
                "'app':'slack' | slack",
                "'connector':{'id':'slack','name':'Slack'} | slack",
                "'connectorId':'','type':'notion-oauth2' | notion",
                "'connectorId':'Google Sheets','type':'googlesheets-oauth2' | googlesheets",
                "'type':'notion-oauth2' | notion",
                "'type':'notion-oauth' | notion",
                "'type':'notion-apikey' | notion",
                "'type':'freshdesk-basicAuth' | freshdesk",
                "'type':'acme-anything' | acme",
                "'type':' shopify ' | shopify",
                "'type':'shopify' | shopify",
                "'type':'google-sheets-oauth2' | google-sheets",
                "'type':'zohocrm-OAuth2' | zohoCRM",
                "'type':'Notion-OAuth2' | notion"
            })
    void a_connector_is_told_by_field_or_type(String fields, String connector) {
        assertThat(listing("'id':'A'," + fields).connections().get(0).connector())
                .hasValueSatisfying(found -> assertThat(found.value()).isEqualTo(connector));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'name':'notion'",
                "'type':'oauth2'",
                "'type':'-oauth2'",
                "'type':''",
                "'type':7",
                "'type':'a/b-oauth2'",
                "'connector':['notion']"
            })
    void a_connector_that_is_not_told_is_not_guessed(String fields) {
        assertThat(listing("'id':'A'," + fields).connections().get(0).connector())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "google-oauth2, google",
        "google, google",
        "google-sheets, google-sheets",
        "google-sheets-oauth2, google-sheets",
        "Google-Sheets-basic-auth, google-sheets",
        "google-sheet-oauth2, google",
        "google-http-basic, google",
        "GOOGLE, google",
        "retired-oauth2, retired",
        "zohocrm-bearer, zohoCRM",
    })
    void the_longest_connector_that_a_type_begins_with_is_the_one(String type, String connector) {
        alloy.on(
                "GET /connectors",
                "{\"connectors\":[{\"id\":\"google\"},{\"id\":\"google-sheets\"},{\"id\":\"zohoCRM\"}]}");
        // The second row makes it a list in which not every type is plain.
        alloy.on(
                USER_LIST,
                "{\"data\":[{\"id\":\"" + ID + "\",\"type\":\"" + type + "\"},{\"id\":\"" + OTHER_ID
                        + "\",\"type\":\"google-apiKey\"}]}");

        assertThat(adapters().directory().listAll(USER).connections().get(0).connector())
                .map(ConnectorId::value)
                .hasValue(connector);
    }

    @ParameterizedTest
    @ValueSource(strings = {"basicAuth", "acme", "acme-basic", "googlesheets", "oauth2", "-oauth2", "-google"})
    void what_begins_with_no_connector_is_counted_as_untold(String type) {
        alloy.on("GET /connectors", "{\"connectors\":[{\"id\":\"google\"}]}");

        Listing listing = listing("'id':'A','type':'" + type + "'");

        assertThat(listing.untold()).isOne();
        assertThat(listing.connections().get(0).connector()).isEmpty();
    }

    @Test
    void an_unusual_spelling_is_looked_up_in_the_catalogue() {
        alloy.on("GET /connectors", "{\"connectors\":[{\"id\":\"bigCommerce\"}]}");

        assertThat(listing("'id':'A','type':'BigCommerce-OAuth2'")
                        .connections()
                        .get(0)
                        .connector())
                .map(ConnectorId::value)
                .hasValue("bigCommerce");
    }

    @Test
    void an_unusual_spelling_stays_if_the_catalogue_fails() {
        assertThat(listing("'id':'A','type':'BigCommerce-OAuth2'")
                        .connections()
                        .get(0)
                        .connector())
                .map(ConnectorId::value)
                .hasValue("BigCommerce");
    }

    @Test
    void the_catalogue_is_asked_once_for_all_unusual_spellings() {
        alloy.on(USER_LIST, """
                {"data":[{"id":"69110206d6d6670fb17451f8","type":"BigCommerce-OAuth2"},
                {"id":"691100acd6d6670fb1745176","type":"QuickBooks-OAuth2"}]}""");

        assertThat(adapters().directory().listAll(USER).connections()).hasSize(2);
        assertThat(alloy.asked()).hasSize(2);
    }
}
