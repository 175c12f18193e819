package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.adapter.alloy.http.AlloySettings;
import io.github.alloyconnections.adapter.alloy.http.ForeignAnswer;
import io.github.alloyconnections.adapter.alloy.network.AlloyNetwork;
import io.github.alloyconnections.adapter.alloy.network.AlloyNetwork.Authorities;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls through a proxy, to a host that only the proxy knows. */
class ProxyTest extends AlloyTest {

    private static final URI ALLOY = URI.create("https://alloy.test:8443");
    private static final String CREDENTIALS = "me:pässw0rd-planted";

    @TempDir
    private Path folder;

    private Path authority;

    @BeforeEach
    void writeAuthority() throws Exception {
        authority = Files.writeString(folder.resolve("ca.pem"), TestAuthority.pem());
    }

    @Test
    void a_call_goes_through_the_proxy_which_looks_the_host_up() throws Exception {
        try (TestAuthority.Server server = new TestAuthority.Server("server");
                TestProxy proxy = TestProxy.to(server.port())) {
            list(proxy.network(Optional.of(CREDENTIALS)));

            assertThat(server.asked()).isOne();
            assertThat(server.proxyHeaders()).isEmpty();
            assertThat(proxy.asked())
                    .containsExactly("CONNECT alloy.test:8443 HTTP/1.1\r\nHost: alloy.test:8443\r\n"
                            + "User-Agent: alloy-connections\r\nProxy-Authorization: Basic "
                            + Base64.getEncoder().encodeToString(CREDENTIALS.getBytes(StandardCharsets.UTF_8))
                            + "\r\n\r\n");
        }
    }

    @Test
    void one_tunnel_serves_many_calls() throws Exception {
        try (TestAuthority.Server server = new TestAuthority.Server("server");
                TestProxy proxy = TestProxy.to(server.port())) {
            AlloyAdapters adapters = adapters(settings(proxy.network()));
            for (int call = 0; call < 3; call++) {
                adapters.directory().list(NOTION, Owner.key());
            }

            assertThat(server.asked()).isEqualTo(3);
            assertThat(proxy.asked()).hasSize(1);
        }
    }

    @Test
    void what_the_proxy_says_before_its_answer_does_not_matter() throws Exception {
        try (TestAuthority.Server server = new TestAuthority.Server("server");
                TestProxy proxy = TestProxy.saying(
                        "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + TestProxy.CONNECTED, server.port())) {
            list(proxy.network());

            assertThat(server.asked()).isOne();
        }
    }

    @Test
    void a_proxy_may_speak_tls_itself() throws Exception {
        try (TestAuthority.Server server = new TestAuthority.Server("server");
                ServerSocket socket = TestAuthority.tls("server")
                        .getServerSocketFactory()
                        .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
                TestProxy proxy = TestProxy.over(socket, server.port(), TestProxy.CONNECTED)) {
            list(new AlloyNetwork(
                    Optional.of(new AlloyNetwork.Proxy(true, "localhost", proxy.port(), Optional.empty(), "ALL_PROXY")),
                    Optional.empty(),
                    List.of(),
                    Optional.empty()));

            assertThat(server.asked()).isOne();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "403 Forbidden |  does not let calls through to alloy.test:8443 (403): ask who runs it to allow that"
                        + " host, or name the host in NO_PROXY to go there directly",
                "302 Found |  does not let calls through to alloy.test:8443 (302)",
                "407 No |  asks for a sign-in (407): set HTTPS_PROXY to http://USER:PASSWORD@127.0.0.1:",
                "407 No~Proxy-Authenticate: Basic realm=x |  asks for a sign-in (407): set HTTPS_PROXY",
                "407 No~Proxy-Authenticate: NTLM |  asks for a sign-in (407) by other means than Basic",
                "407 No~Proxy-Authenticate: Negotiate~Proxy-Authenticate: basic realm=x |  asks for a sign-in (407): set",
                "403 No~Content-Type: text/html |  does not let calls through to alloy.test:8443 (403, with a web page)"
            })
    void a_proxys_refusal_is_called_that(String answer, String why) throws IOException {
        try (TestProxy proxy = TestProxy.saying("HTTP/1.1 " + answer.replace("~", "\r\n") + "\r\n\r\n<html>", 1)) {
            RemoteServiceException failure = failure(proxy.network());

            assertThat(failure).hasMessageContaining("because: " + proxy.shown() + " " + why.strip());
            assertThat(failure.kind()).isEqualTo(Kind.WRONG_ADDRESS);
            assertThat(proxy.asked()).hasSize(1);
        }
    }

    @Test
    void refused_credentials_are_not_shown() throws IOException {
        try (TestProxy proxy =
                TestProxy.saying("HTTP/1.1 407 me:pässw0rd-planted\r\nProxy-Authenticate: Basic\r\n\r\n", 1)) {
            AlloyNetwork network = proxy.network(Optional.of(CREDENTIALS));

            assertThat(failure(network))
                    .hasMessageEndingWith(
                            " does not take the user and password in HTTPS_PROXY (407): correct them there")
                    .hasMessageNotContaining("planted");
            assertThat(network + " " + settings(network))
                    .doesNotContain("planted")
                    .doesNotContain("me:");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_proxy_that_cannot_reach_the_host_may_do_so_later(int status) throws IOException {
        try (TestProxy proxy = TestProxy.saying("HTTP/1.0 " + status + " No\r\n\r\n", 1)) {
            RemoteServiceException failure = failure(proxy.network());

            assertThat(failure)
                    .hasMessageEndingWith(proxy.shown() + " could not reach alloy.test:8443 (" + status + ")");
            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(proxy.asked()).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"220 smtp ready\r\n\r\n", "\u0000\u0001\r\n\r\n", "HTTP/2 200\r\n\r\n"})
    void what_is_no_proxy_is_called_that(String answer) throws IOException {
        try (TestProxy proxy = TestProxy.saying(answer, 1)) {
            assertThat(failure(proxy.network()))
                    .hasMessageEndingWith(
                            "what answers at " + proxy.shown() + " is no HTTP proxy; is HTTPS_PROXY right?");
        }
    }

    @Test
    void a_proxy_that_hangs_up_is_told() throws IOException {
        try (TestProxy proxy = TestProxy.saying("HTTP/1.1 200 O", 1)) {
            assertThat(failure(proxy.network()))
                    .hasMessageEndingWith(proxy.shown() + " cut the connection; is HTTPS_PROXY right?");
        }
    }

    @Test
    void a_proxy_that_is_not_there_is_told() throws IOException {
        TestProxy gone = TestProxy.to(1);
        gone.close();

        assertThat(failure(gone.network()))
                .hasMessageEndingWith(gone.shown() + " refused the connection; is HTTPS_PROXY right?")
                .returns(Kind.UNAVAILABLE, RemoteServiceException::kind);
    }

    @Test
    void a_proxy_that_nobody_knows_is_told() {
        AlloyNetwork network = new AlloyNetwork(
                Optional.of(new AlloyNetwork.Proxy(false, "nobody.invalid", 3128, Optional.empty(), "https_proxy")),
                Optional.empty(),
                List.of(),
                Optional.empty());

        assertThat(failure(network))
                .hasMessageEndingWith("the host of the proxy nobody.invalid:3128 (https_proxy) cannot be found;"
                        + " is https_proxy right?");
    }

    @Test
    void a_silent_proxy_is_given_up_in_time_and_named() {
        try (RawServer silent = new RawServer(connection -> Thread.sleep(60_000))) {
            int port = silent.url().getPort();
            AlloyNetwork network = new AlloyNetwork(
                    Optional.of(new AlloyNetwork.Proxy(false, "127.0.0.1", port, Optional.empty(), "HTTPS_PROXY")),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
            AlloySettings settings = new AlloySettings(
                    ALLOY, Optional.of(KEY), "2025-09", Duration.ofMillis(200), network, Optional.empty());

            assertThat(failure(settings))
                    .hasMessageContaining("the proxy 127.0.0.1:" + port + " (HTTPS_PROXY)")
                    .hasMessageContaining("did not answer within 200 ms")
                    .returns(Kind.UNAVAILABLE, RemoteServiceException::kind);
        }
    }

    @Test
    void no_call_is_made_past_the_proxy() throws Exception {
        try (TestAuthority.Server server = new TestAuthority.Server("server");
                TestProxy proxy = TestProxy.saying("HTTP/1.1 403 No\r\n\r\n", 1)) {
            URI local = URI.create("https://localhost:" + server.port());

            failure(new AlloySettings(
                    local, Optional.of(KEY), "2025-09", Duration.ofSeconds(20), proxy.network(), Optional.empty()));

            assertThat(server.asked()).isZero();
        }
    }

    @Test
    void a_page_in_place_of_alloy_names_the_proxy_too() {
        AlloyNetwork.Proxy proxy = new AlloyNetwork.Proxy(false, "p", 1, Optional.empty(), "HTTPS_PROXY");
        AlloyNetwork network = new AlloyNetwork(Optional.of(proxy), Optional.empty(), List.of(), Optional.empty());

        assertThat(new ForeignAnswer(settings(network)).page(403))
                .hasMessageEndingWith(
                        "ALLOY_BASE_URL is wrong, or the proxy p:1 (HTTPS_PROXY) or a sign-in page stands in between");
    }

    @Test
    void an_obstacle_is_told_before_anything_is_opened() {
        AlloyNetwork network = new AlloyNetwork(
                Optional.empty(), Optional.empty(), List.of(), Optional.of("ALL_PROXY is a SOCKS proxy"));

        assertThat(failure(network))
                .hasMessageEndingWith("because: ALL_PROXY is a SOCKS proxy")
                .returns(Kind.WRONG_ADDRESS, RemoteServiceException::kind);
    }

    private void list(AlloyNetwork network) {
        assertThat(adapters(settings(network))
                        .directory()
                        .list(NOTION, Owner.key())
                        .connections())
                .isEmpty();
    }

    private AlloySettings settings(AlloyNetwork network) {
        AlloyNetwork trusting = new AlloyNetwork(
                network.proxy(),
                Optional.of(new Authorities(authority, "ALLOY_CA_FILE")),
                network.stores(),
                network.obstacle());
        return new AlloySettings(
                ALLOY, Optional.of(KEY), "2025-09", Duration.ofSeconds(20), trusting, Optional.empty());
    }

    private RemoteServiceException failure(AlloyNetwork network) {
        return failure(settings(network));
    }

    private RemoteServiceException failure(AlloySettings settings) {
        return catchThrowableOfType(
                RemoteServiceException.class,
                () -> adapters(settings).directory().list(NOTION, Owner.key()));
    }
}
