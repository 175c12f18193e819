package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import java.io.OutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server sends before its answer is no answer, whatever this JDK makes of it. */
class InterimAnswerTest extends AlloyTest {

    private static final String HINTS = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n";
    private static final String LIST = "{\"credentials\":[{\"credentialId\":\"" + ID + "\",\"type\":\"notion\"}]}";
    private static final String SIZED =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + LIST.length() + "\r\n\r\n" + LIST;

    @ParameterizedTest
    @ValueSource(
            strings = {
                HINTS,
                "HTTP/1.1 102 Processing\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 199 Who knows\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n" + HINTS,
                HINTS + "HTTP/1.1 100 Continue\r\n\r\n" + HINTS + "HTTP/1.1 102\r\n\r\n"
            })
    void the_real_answer_is_read_although_the_connection_stays_open(String before) {
        try (RawServer server = answering(before + SIZED)) {
            assertListed(server);
        }
    }

    @Test
    void a_chunked_answer_is_read() {
        String half = Integer.toHexString(10);
        String rest = Integer.toHexString(LIST.length() - 10);
        try (RawServer server = answering(HINTS + "HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\n" + half
                + ";x=y\r\n" + LIST.substring(0, 10) + "\r\n" + rest + "\r\n" + LIST.substring(10) + "\r\n0\r\n\r\n")) {
            assertListed(server);
        }
    }

    @Test
    void an_answer_that_ends_with_the_connection_is_read() {
        try (RawServer server = RawServer.afterRequest(
                connection -> RawServer.write(connection, HINTS + "HTTP/1.1 200 OK\r\n\r\n" + LIST))) {
            assertListed(server);
        }
    }

    @Test
    void a_failure_stays_the_failure_it_is() {
        String body = "{\"message\":\"Invalid Authorization\"}";
        try (RawServer server = answering(
                HINTS + "HTTP/1.1 401 Unauthorized\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)) {
            assertThatExceptionOfType(RemoteServiceException.class)
                    .isThrownBy(() -> adapters(settings(server.url())).catalog().connectors())
                    .returns(Kind.KEY_REFUSED, RemoteServiceException::kind)
                    .withMessageContaining("Invalid Authorization");
        }
    }

    @Test
    void a_write_is_sent_once() {
        String body = "{\"responseData\":{\"results\":[]}}";
        try (RawServer server =
                answering(HINTS + "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)) {
            assertThat(adapters(settings(server.url())).probe().probe(ID, NOTION, USER, Optional.empty()))
                    .isInstanceOf(ProbeOutcome.Answered.class);
            assertThat(server.connections()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"credentials\":[]}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"cre",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
                "HTTP/1.1 200 OK\r\nConte",
                "garbage\r\n\r\n",
                ""
            })
    void what_ends_early_or_is_no_answer_is_a_failure(String raw) {
        try (RawServer server = RawServer.afterRequest(connection -> RawServer.write(connection, HINTS + raw))) {
            assertThatExceptionOfType(RemoteServiceException.class)
                    .isThrownBy(
                            () -> adapters(settings(server.url())).directory().list(NOTION, Owner.key()))
                    .satisfies(failure -> assertThat(failure.kind()).isIn(Kind.UNAVAILABLE, Kind.UNREADABLE));
        }
    }

    private void assertListed(RawServer server) {
        assertThat(adapters(settings(server.url()))
                        .directory()
                        .list(NOTION, Owner.key())
                        .connections())
                .extracting(Connection::id)
                .containsExactly(ID);
    }

    /** Keeps the connection open, as servers do. */
    private static RawServer answering(String text) {
        return RawServer.afterRequest(connection -> {
            RawServer.write(connection, text);
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        });
    }
}
