package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.health.ProbeOutcome.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest extends AlloyTest {

    private static final String TRIED =
            "Tried to list the notion connections of the API key's own user but failed because: ";

    @Test
    void a_refused_connection_is_told_with_its_host() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        assertUnavailable(nobody, nobody.getAuthority() + " refused the connection");
    }

    @Test
    void an_unknown_host_is_told() {
        assertUnavailable(URI.create("http://nobody.invalid"), "the host of nobody.invalid cannot be found");
    }

    @Test
    void a_server_without_tls_is_told() {
        try (RawServer server = new RawServer(connection -> RawServer.write(connection, "not TLS at all"))) {
            URI https = URI.create("https://" + server.url().getAuthority());

            assertUnavailable(https, "no secure connection to " + https.getAuthority() + " could be made");
        }
    }

    @Test
    void a_cut_connection_is_told_and_tried_again() {
        try (RawServer server = RawServer.afterRequest(connection -> connection.shutdownOutput())) {
            assertUnavailable(server.url(), server.url().getAuthority() + " cut the connection");

            assertThat(server.connections()).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"credentials\":[]}",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"credentials\":[",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"cre"
            })
    void an_answer_that_ends_early_is_never_a_list(String raw) {
        try (RawServer server = RawServer.afterRequest(connection -> RawServer.write(connection, raw))) {
            assertUnavailable(server.url(), server.url().getAuthority() + " cut the connection");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage\r\n\r\n",
                "\u0000\u0001\u0002",
                "HTTP/1.1 abc\r\n\r\n",
                "220 smtp ready\r\n",
                "HTTP/1.1 200 OK\r\nConte"
            })
    void what_is_not_http_is_a_failure(String raw) {
        try (RawServer server = RawServer.afterRequest(connection -> RawServer.write(connection, raw))) {
            assertThat(failure(server.url(), Duration.ofSeconds(20)).kind()).isIn(Kind.UNAVAILABLE, Kind.UNREADABLE);
        }
    }

    @Test
    void a_silent_server_is_given_up_in_time() {
        try (RawServer server = RawServer.afterRequest(connection -> Thread.sleep(60_000))) {
            assertTimeout(server);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nX-Long: ",
                "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n[",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                "HTTP/1.1 500 No\r\nContent-Length: 1000000\r\n\r\n"
            })
    void a_dripping_server_is_given_up_in_time(String before) {
        String drop = before.endsWith("chunked\r\n\r\n") ? "1\r\n \r\n" : before.isEmpty() ? "H" : " ";
        try (RawServer server = RawServer.afterRequest(connection -> {
            RawServer.write(connection, before);
            RawServer.drip(connection, drop);
        })) {
            assertTimeout(server);
        }
    }

    private void assertTimeout(RawServer server) {
        RemoteServiceException failure = failure(server.url(), Duration.ofMillis(200));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void a_timeout_names_host_and_time() {
        try (RawServer server = RawServer.afterRequest(connection -> Thread.sleep(60_000))) {
            assertThat(failure(server.url(), Duration.ofMillis(200)))
                    .hasMessage(TRIED + server.url().getAuthority() + " did not answer within 200 ms");
        }
    }

    @Test
    void a_timeout_of_a_probe_is_inconclusive() {
        try (RawServer server = RawServer.afterRequest(connection -> Thread.sleep(60_000))) {
            AlloyAdapters adapters = adapters(settings(server.url(), Duration.ofMillis(100)));

            assertThat(adapters.probe().probe(ID, NOTION, USER, Optional.empty()))
                    .isEqualTo(new ProbeOutcome.Inconclusive(
                            "post-search",
                            Cause.UNAVAILABLE,
                            server.url().getAuthority() + " did not answer within 100 ms",
                            Optional.empty()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_not_followed(int status) {
        try (StubAlloy elsewhere = new StubAlloy()) {
            String there = elsewhere.url() + "/sign-in";
            elsewhere.on(NOTION_LIST, "{\"credentials\":[]}");
            alloy.on(NOTION_LIST, StubAlloy.json(status, "{}", "Location", there + "?code=planted#x"));

            RemoteServiceException failure = failure(alloy.url(), Duration.ofSeconds(20));

            assertThat(failure)
                    .hasMessage(
                            TRIED + "what answers at " + alloy.url().getRawAuthority()
                                    + " sends the call elsewhere (" + status + ", to " + there
                                    + "), which is not followed: ALLOY_BASE_URL is wrong, or a proxy or sign-in page stands in between");
            assertThat(failure.kind()).isEqualTo(Kind.WRONG_ADDRESS);
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/login?next=secret, /login",
        "https://sso.example.com/x;jsessionid=secret, https://sso.example.com/x",
        "https://me:secret@sso.example.com/x#secret, https://sso.example.com/x",
        "//sso.example.com, http://sso.example.com",
        "ht tp://secret, ''"
    })
    void where_a_redirect_leads_is_told_without_what_may_be_secret(String location, String shown) {
        alloy.on(NOTION_LIST, StubAlloy.json(302, "{}", "Location", location));

        String target = shown.startsWith("/") ? alloy.url() + shown : shown;
        assertThat(failure(alloy.url(), Duration.ofSeconds(20)))
                .hasMessageContaining("(302" + (shown.isEmpty() ? "" : ", to " + target) + "), which is not followed")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP", "Http"})
    void a_scheme_is_the_same_in_capitals(String scheme) {
        alloy.on(NOTION_LIST, "{\"credentials\":[]}");
        URI url = URI.create(scheme + "://" + alloy.url().getRawAuthority());

        assertThat(adapters(settings(url)).directory().list(NOTION, Owner.key()).connections())
                .isEmpty();
    }

    private void assertUnavailable(URI url, String why) {
        RemoteServiceException failure = failure(url, Duration.ofSeconds(20));

        assertThat(failure).hasMessage(TRIED + why);
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    private RemoteServiceException failure(URI url, Duration timeout) {
        AlloyAdapters adapters = adapters(settings(url, timeout));
        return catchThrowableOfType(
                RemoteServiceException.class, () -> adapters.directory().list(NOTION, Owner.key()));
    }
}
