package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.CreationTime;
import io.github.alloyconnections.domain.connection.Listing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListRowTest extends AlloyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'credentialId':'A','connectionId':'B','id':'B','_id':'B'",
                "'_id':'B','id':'B','connectionId':'A'",
                "'_id':'B','id':'A'",
                "'_id':'A'",
                "'_id':{'$oid':'A'}",
                "'_id':{'x':{'id':'B'},'$oid':'A','y':[1]}",
                "'credentialId':null,'id':'A'",
                "'credentialId':'  ','id':'A'",
                "'credentialId':{},'id':'A'"
            })
    void an_id_is_found_under_any_of_its_names(String fields) {
        Listing listing = listing(fields);

        assertThat(listing.connections()).extracting(Connection::id).containsExactly(ID);
        assertThat(listing.skipped()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'name':'nameless'",
                "'credentialId':'A1'",
                "'credentialId':'69110206d6d6670fb17451fg'",
                "'credentialId':17",
                "'credentialId':1e999",
                "'credentialId':['A']",
                "'credentialId':'not hex','id':'B'",
                "'credentialId':' A'"
            })
    void a_row_without_a_usable_id_is_counted(String fields) {
        assertThat(listing(fields)).isEqualTo(new Listing(java.util.List.of(), 1));
    }

    @Test
    void what_is_no_row_at_all_is_counted() {
        alloy.on(USER_LIST, "{\"data\":[null,1,\"" + ID + "\",[{\"id\":\"" + ID + "\"}],true]}");

        assertThat(adapters().directory().listAll(USER)).isEqualTo(new Listing(java.util.List.of(), 5));
    }

    @Test
    void an_id_that_comes_twice_is_there_once() {
        alloy.on(
                USER_LIST,
                "{\"data\":[{\"id\":\"" + ID + "\",\"name\":\"first\"},{\"id\":\""
                        + ID.value().toUpperCase(java.util.Locale.ROOT) + "\",\"name\":\"second\"}]}");

        assertThat(adapters().directory().listAll(USER).connections())
                .extracting(Connection::name)
                .containsExactly(Optional.of("first"));
    }

    @ParameterizedTest
    @CsvSource({
        "'2025-11-09T21:05:10.123Z', 2025-11-09T21:05:10.123Z",
        "'2025-11-09T23:05:10+02:00', 2025-11-09T21:05:10Z",
        "'2025-11-09T21:05:10', 2025-11-09T21:05:10Z",
        "1762722310123, 2025-11-09T21:05:10.123Z",
        "1762722310, 2025-11-09T21:05:10Z",
        "1762722310.5, 2025-11-09T21:05:10.5Z",
        "'1762722310123', 2025-11-09T21:05:10.123Z"
    })
    void a_time_is_read_in_any_form(String value, String expected) {
        CreationTime time = CreationTime.reported(Instant.parse(expected));

        assertThat(created("'createdAt':" + quoted(value))).isEqualTo(time);
        assertThat(created("'createdAt':'nonsense','created_at':" + quoted(value)))
                .isEqualTo(time);
    }

    private static String quoted(String value) {
        return value.chars().allMatch(c -> c == '.' || Character.isDigit(c)) ? value : "'" + value + "'";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'yesterday'",
                "''",
                "0",
                "-1",
                "1e300",
                "-1e999",
                "{}",
                "[]",
                "null",
                "true",
                "'2025-13-41T00:00:00Z'",
                "'+999999999-01-01T00:00:00Z'",
                "'99999999999999999999'",
                "'-2000-01-01T00:00:00Z'"
            })
    void a_nonsensical_time_counts_as_missing(String value) {
        assertThat(created("'createdAt':" + value)).isEqualTo(CreationTime.from(ID));
    }

    private CreationTime created(String fields) {
        return listing("'id':'A'," + fields).connections().get(0).created();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Eddie Fu\u2019s \u200fNotion", "\u001b[31mred", "<script>", "😀", "", "\uD800 alone", "用户"})
    void a_name_is_kept_as_it_is(String name) throws Exception {
        alloy.on(USER_LIST, "{\"data\":[{\"id\":\"" + ID + "\",\"name\":" + escaped(name) + "}]}");

        assertThat(adapters().directory().listAll(USER).connections())
                .extracting(Connection::name)
                .containsExactly(Optional.of(name));
    }

    @Test
    void a_name_that_is_no_utf_8_hides_no_other_row() {
        byte[] list = ("{\"data\":[{\"id\":\"" + ID + "\",\"name\":\"Zo\u00eb\"},{\"id\":\"" + OTHER_ID
                        + "\",\"name\":\"plain\"}]}")
                .getBytes(StandardCharsets.ISO_8859_1);
        alloy.on(USER_LIST, StubAlloy.bytes(200, "application/json", list));

        assertThat(adapters().directory().listAll(USER).connections())
                .extracting(Connection::name)
                .containsExactlyInAnyOrder(Optional.of("Zo\uFFFD"), Optional.of("plain"));
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append(String.format("\\u%04x", c)));
        return json.append('"').toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "{}", "['a']", "true"})
    void a_name_that_is_no_text_is_absent(String name) {
        assertThat(listing("'id':'A','name':" + name).connections())
                .extracting(Connection::name)
                .containsExactly(Optional.empty());
    }
}
