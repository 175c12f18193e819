package io.github.alloyconnections.adapter.alloy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.health.ProbeOutcome.Cause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HugeAnswerTest extends AlloyTest {

    @Test
    void a_hundred_thousand_rows_are_read() {
        alloy.on(USER_LIST, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            writeRows(exchange.getResponseBody(), 100_000);
        });

        Listing listing = adapters().directory().list(NOTION, USER);

        assertThat(listing.connections()).hasSize(100_000);
        assertThat(listing.skipped()).isZero();
    }

    @Test
    void more_than_a_million_rows_are_refused() {
        alloy.on(USER_LIST, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] rows = "0,".repeat(1_000).getBytes(UTF_8);
            exchange.getResponseBody().write('[');
            for (int thousand = 0; thousand <= 1_000; thousand++) {
                exchange.getResponseBody().write(rows);
            }
        });

        assertUnreadable("the list has more than 1000000 rows");
    }

    private static void writeRows(OutputStream out, int rows) throws IOException {
        StringBuilder json = new StringBuilder("{\"data\":[");
        for (int row = 0; row < rows; row++) {
            json.append(row == 0 ? "" : ",")
                    .append(String.format("{\"credentialId\":\"69110206%016x\",\"type\":\"notion-oauth2\",", row))
                    .append("\"name\":\"Eddie Fu's Notion\",\"createdAt\":\"2025-11-09T21:05:10.123Z\",")
                    .append("\"updatedAt\":\"2025-11-09T21:05:10.123Z\"}");
        }
        out.write(json.append("]}").toString().getBytes(UTF_8));
    }

    static Stream<String> bombs() {
        return Stream.of(
                "[".repeat(200_000),
                "{\"a\":".repeat(200_000),
                "{\"data\":[" + "[".repeat(200_000),
                "{\"data\":[{\"id\":" + "{\"id\":".repeat(200_000),
                "{\"data\":" + "{\"data\":".repeat(200_000),
                "{\"pagination\":" + "[".repeat(200_000),
                "{\"error\":" + "[{\"message\":".repeat(200_000),
                "{\"" + "k".repeat(200_000) + "\":1}",
                "{\"data\":[{\"createdAt\":" + "9".repeat(2_000_000) + "}]}");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void a_bomb_is_unreadable(String bomb) {
        alloy.on(USER_LIST, bomb).on(SEARCH, bomb);

        assertUnreadable("");
        assertThat(adapters().probe().probe(ID, NOTION, USER, Optional.empty()))
                .isInstanceOfSatisfying(
                        ProbeOutcome.Inconclusive.class,
                        outcome -> assertThat(outcome.cause()).isEqualTo(Cause.UNREADABLE));
    }

    @Test
    void an_endless_probe_answer_is_unreadable() {
        alloy.on(SEARCH, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] some = "{},".repeat(10_000).getBytes(UTF_8);
            exchange.getResponseBody().write("{\"results\":[".getBytes(UTF_8));
            while (true) {
                exchange.getResponseBody().write(some);
            }
        });

        assertThat(adapters().probe().probe(ID, NOTION, USER, Optional.empty()))
                .isEqualTo(new ProbeOutcome.Inconclusive(
                        "post-search",
                        Cause.UNREADABLE,
                        "the answer of " + alloy.url().getAuthority() + " is too large",
                        Optional.empty()));
    }

    @Test
    void a_packed_answer_that_nobody_asked_for_is_read() throws IOException {
        alloy.on(USER_LIST, packed("{\"data\":[]}".getBytes(UTF_8)));

        assertThat(adapters().directory().list(NOTION, USER)).isEqualTo(Listing.empty());
    }

    @Test
    void a_packed_bomb_is_unreadable() throws IOException {
        StubAlloy.Answer bomb = packed((" ".repeat(10_000_000) + "{}").getBytes(UTF_8));
        alloy.on(SEARCH, bomb);

        assertThat(adapters().probe().probe(ID, NOTION, USER, Optional.empty()))
                .isInstanceOfSatisfying(
                        ProbeOutcome.Inconclusive.class,
                        outcome -> assertThat(outcome.cause()).isEqualTo(Cause.UNREADABLE));
    }

    @Test
    void what_only_says_that_it_is_packed_is_unreadable() {
        alloy.on(USER_LIST, StubAlloy.json(200, "{\"data\":[]}", "Content-Encoding", "gzip"));

        assertUnreadable("");
    }

    private static StubAlloy.Answer packed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            StubAlloy.bytes(200, "application/json", bytes.toByteArray()).to(exchange);
        };
    }

    private void assertUnreadable(String why) {
        AlloyAdapters adapters = adapters();

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> adapters.directory().list(NOTION, USER))
                .withMessageEndingWith(why)
                .returns(Kind.UNREADABLE, RemoteServiceException::kind);
    }
}
