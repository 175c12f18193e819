package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.web.question.ListPage;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.CreationTime;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsTest {

    private static final String LIST = "/api/connections?limit=";

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void a_list_keeps_the_fields_of_the_demo_and_adds_ours() {
        JsonNode list = RunningWeb.read(web.get("/api/connections"));

        assertThat(list.fieldNames())
                .toIterable()
                .containsExactly("success", "connections", "count", "pinned", "latest", "skipped", "untold", "notes");
        assertThat(list.get("success").booleanValue()).isTrue();
        assertThat(list.get("count").intValue()).isOne();
        assertThat(list.at("/connections/0/id").textValue()).isEqualTo(Samples.NEWEST.value());
    }

    @Test
    void a_list_of_another_connector_is_given_by_name_in_any_case() {
        JsonNode list = RunningWeb.read(web.get("/api/connections?connector=SLACK"));

        assertThat(list.at("/connections/0/connector").textValue()).isEqualTo("slack");
    }

    @Test
    void the_own_connector_is_not_looked_up_in_the_catalogue() {
        assertThat(web.get("/api/connections?connector=Notion").statusCode()).isEqualTo(200);
        assertThat(web.core().calls("resolve Notion")).isZero();
        assertThat(web.core().calls("list notion")).isOne();
    }

    @Test
    void empty_parameters_are_as_good_as_none() {
        assertThat(web.get("/api/connections?connector=&probe=").statusCode()).isEqualTo(200);
        assertThat(web.core().calls("list notion")).isOne();
    }

    @Test
    void a_probed_list_shows_health() {
        JsonNode list = RunningWeb.read(web.get("/api/connections?probe=true"));

        assertThat(list.at("/connections/0/health/state").textValue()).isEqualTo("UNKNOWN");
        assertThat(web.core().calls("verifyAll notion")).isOne();
    }

    @Test
    void one_connection_is_found_whatever_the_case_of_its_id() {
        JsonNode one = RunningWeb.read(web.get("/api/connections/69110206D6D6670FB17451F8"));

        assertThat(one.get("success").booleanValue()).isTrue();
        assertThat(one.at("/connection/id").textValue()).isEqualTo(Samples.NEWEST.value());
    }

    @Test
    void a_connection_of_another_connector_is_found_too() {
        web.core().isPinnedTo(Samples.OF_SLACK.value());

        JsonNode one = RunningWeb.read(web.get("/api/connections/" + Samples.OF_SLACK));

        assertThat(one.at("/connection/connector").textValue()).isEqualTo("slack");
        assertThat(one.at("/connection/pinned").booleanValue()).isTrue();
    }

    @Test
    void verifying_probes_with_the_connector_of_the_connection() {
        JsonNode verified =
                RunningWeb.read(web.send(web.json("POST", "/api/connections/" + Samples.OF_SLACK + "/verify", "")));

        assertThat(verified.get("working").intValue()).isOne();
        assertThat(verified.at("/results/0/health/state").textValue()).isEqualTo("WORKING");
        assertThat(web.core().calls("verify slack [" + Samples.OF_SLACK + "]")).isOne();
    }

    @Test
    void verifying_an_unlisted_connection_asks_the_own_connector() {
        web.send(web.json("POST", "/api/connections/" + Samples.ABSENT + "/verify", "{}"));

        assertThat(web.core().calls("verify notion [" + Samples.ABSENT + "]")).isOne();
    }

    @Test
    void verifying_takes_a_connector_in_its_body() {
        web.send(web.json("POST", "/api/connections/" + Samples.ABSENT + "/verify", "{\"connector\":\"Slack\"}"));

        assertThat(web.core().calls("verify slack [" + Samples.ABSENT + "]")).isOne();
    }

    @Test
    void verifying_is_never_answered_from_an_earlier_answer() {
        web.send(web.json("POST", "/api/connections/" + Samples.NEWEST + "/verify", ""));
        web.send(web.json("POST", "/api/connections/" + Samples.NEWEST + "/verify", ""));

        assertThat(web.core().calls("verify notion [" + Samples.NEWEST + "]")).isEqualTo(2);
    }

    @Test
    void the_catalogue_is_listed() {
        JsonNode catalogue = RunningWeb.read(web.get("/api/connectors"));

        assertThat(catalogue.get("success").booleanValue()).isTrue();
        assertThat(catalogue.at("/connectors/0/id").textValue()).isEqualTo("notion");
        assertThat(catalogue.get("count").intValue()).isOne();
    }

    @Test
    void a_list_is_handed_out_in_parts() {
        web.core().lists(5);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        int parts = 0;
        do {
            JsonNode part = RunningWeb.read(web.get(LIST + "2" + cursor));
            assertThat(part.get("count").intValue()).isEqualTo(5);
            part.get("connections").forEach(row -> seen.add(row.get("id").textValue()));
            cursor =
                    part.has("nextCursor") ? "&cursor=" + part.get("nextCursor").textValue() : "";
            parts++;
        } while (!cursor.isEmpty());

        assertThat(parts).isEqualTo(3);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void a_list_of_ordinary_length_is_whole_and_says_nothing_of_parts() {
        web.core().lists(ListPage.MOST);

        JsonNode list = RunningWeb.read(web.get("/api/connections"));

        assertThat(list.get("connections")).hasSize(ListPage.MOST);
        assertThat(list.has("nextCursor")).isFalse();
        assertThat(list.get("notes")).isEmpty();
    }

    @Test
    void who_asks_for_no_limit_hears_that_there_is_more_and_how_to_get_it() {
        web.core().lists(ListPage.MOST + 1);

        JsonNode first = RunningWeb.read(web.get("/api/connections"));
        JsonNode second = RunningWeb.read(
                web.get("/api/connections?cursor=" + first.get("nextCursor").textValue()));

        assertThat(first.get("connections")).hasSize(ListPage.MOST);
        assertThat(first.get("count").intValue()).isEqualTo(ListPage.MOST + 1);
        assertThat(first.at("/notes/0").textValue()).contains("first 1000 of 1001", "nextCursor");
        assertThat(second.get("connections")).hasSize(1);
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void parts_hold_every_row_however_finely_times_differ_and_ids_are_spelt() {
        web.core()
                .lists(List.of(
                        created("A".repeat(24), 300), created("c".repeat(24), 200), created("B".repeat(24), 100)));
        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            JsonNode part = RunningWeb.read(web.get(LIST + "1" + cursor.get()));
            seen.add(part.at("/connections/0/id").textValue());
            cursor = Optional.ofNullable(part.get("nextCursor")).map(next -> "&cursor=" + next.textValue());
        }

        assertThat(seen).containsExactly("A".repeat(24), "c".repeat(24), "B".repeat(24));
    }

    private static ConnectionEntry created(String id, int micros) {
        Instant at = Samples.NOW.truncatedTo(ChronoUnit.SECONDS).plus(micros, ChronoUnit.MICROS);
        Connection connection = new Connection(
                new ConnectionId(id),
                Optional.empty(),
                Optional.of(Samples.NOTION),
                Optional.empty(),
                CreationTime.reported(at),
                Optional.empty(),
                Samples.OWNER);
        return new ConnectionEntry(connection, false, false, true, Optional.empty());
    }

    @Test
    void what_is_new_meanwhile_moves_nothing() {
        web.core().lists(3);
        String cursor = RunningWeb.read(web.get(LIST + "2")).get("nextCursor").textValue();
        web.core().lists(6);
        web.waits(FakeProject.CACHE_TIME.plusSeconds(1));

        assertThat(RunningWeb.read(web.get(LIST + "2&cursor=" + cursor)).get("connections"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "1001", "x", "1e3", "2&cursor=x", "2&cursor=%20", "2&cursor=AAAA", "2&cursor=%C3%A4"})
    void a_bad_limit_or_cursor_is_refused(String query) {
        assertThat(web.get(LIST + query).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "'br, gzip;q=0.5', gzip", "*, gzip", "gzip;q=0, none", "identity, none", "'', none"})
    void a_long_list_is_packed_for_who_asks(String accepted, String coding) {
        web.core().lists(50);

        HttpResponse<String> answer = web.send(web.to("/api/connections").header("Accept-Encoding", accepted));

        assertThat(answer.headers().firstValue("Content-Encoding").orElse("none"))
                .isEqualTo(coding);
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
    }

    @Test
    void short_answers_and_pages_are_not_packed() {
        for (String path : List.of("/api/health", "/", "/connect")) {
            HttpResponse<String> answer =
                    web.send(web.to(path).header("Accept-Encoding", "gzip").header("Accept", "text/html"));
            assertThat(answer.headers().firstValue("Content-Encoding")).as(path).isEmpty();
        }
    }
}
