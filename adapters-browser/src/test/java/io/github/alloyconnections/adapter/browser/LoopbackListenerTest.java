package io.github.alloyconnections.adapter.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.port.driving.CallbackReceiver;
import io.github.alloyconnections.domain.port.driving.CallbackReceiver.Return;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes to the loopback port, byte by byte. */
class LoopbackListenerTest {

    private static final AttemptId ID = new AttemptId("aaaaaaaaaaaaaaaaaaaa");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final CallbackReceiver listener = BrowserAdapter.in(Map.of()).listen(Optional.empty());
    private final URI redirect = listener.redirectFor(ID);

    @AfterEach
    void close() {
        listener.close();
    }

    private String host() {
        return redirect.getAuthority();
    }

    private String get(String target) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redirect.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Optional<Return> nobody() {
        return listener.await(Duration.ofMillis(1));
    }

    @Test
    void the_browser_comes_back_to_a_path_of_its_own() throws IOException {
        assertThat(redirect.getHost()).isEqualTo("localhost");
        assertThat(redirect.getPath()).isEqualTo("/oauth/callback/" + ID);

        assertThat(get(redirect.getPath())).startsWith("HTTP/1.1 200").contains("You can close this page");
        assertThat(listener.await(SOON)).contains(new Return(Optional.empty()));
    }

    @Test
    void codes_and_states_are_not_repeated() throws IOException {
        String page = get(redirect.getPath() + "?code=planted-code&state=planted-state&token=planted");

        assertThat(page).startsWith("HTTP/1.1 200").doesNotContain("planted");
        assertThat(listener.await(SOON).toString()).doesNotContain("planted");
    }

    @Test
    void a_refusal_is_read_and_shown_escaped() throws IOException {
        String page =
                get(redirect.getPath() + "?error=%3Cscript%3Ealert(1)%3C/script%3E&error_description=a%0d%0ab%22");

        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        assertThat(listener.await(SOON).flatMap(Return::refusal))
                .contains(new Refusal("<script>alert(1)</script>", Optional.of("a  b\"")));
    }

    @Test
    void the_page_lets_nothing_in() throws IOException {
        assertThat(get(redirect.getPath()))
                .contains("default-src 'none'; script-src 'sha256-", "frame-ancestors 'none'")
                .contains("Referrer-policy: no-referrer", "X-content-type-options: nosniff", "Cache-control: no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/oauth/callback", "/oauth/callback/bbbbbbbbbbbbbbbbbbbb", "/favicon.ico", "/%2e%2e/"})
    void another_path_is_nobodys(String path) throws IOException {
        assertThat(get(path)).startsWith("HTTP/1.1 404");
        assertThat(nobody()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD", "OPTIONS"})
    void another_method_changes_nothing(String method) throws IOException {
        String answer = send(
                method + " " + redirect.getPath() + " HTTP/1.1\r\nHost: " + host() + "\r\nContent-Length: 0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").contains("Allow: GET");
        assertThat(nobody()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Sec-Purpose, prefetch;prerender", "Purpose, Prefetch", "X-Moz, prefetch", "X-Purpose, preview"})
    void what_is_loaded_ahead_is_no_return(String header, String value) throws IOException {
        String answer = send("GET " + redirect.getPath() + "?error=x HTTP/1.1\r\nHost: " + host() + "\r\n" + header
                + ": " + value + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 503").contains("no-store");
        assertThat(nobody()).isEmpty();
    }

    @Test
    void a_yes_after_a_no_is_told_too() throws IOException {
        get(redirect.getPath() + "?error=access_denied");
        get(redirect.getPath());

        assertThat(listener.await(SOON).flatMap(Return::refusal)).isPresent();
        assertThat(listener.await(SOON)).contains(new Return(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"evil.example", "localhost.evil.example:80", "127.0.0.1:1", "''"})
    void a_name_that_leads_here_is_not_let_in(String name) throws IOException {
        String answer = send("GET " + redirect.getPath() + " HTTP/1.1\r\nHost: " + name + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 421");
        assertThat(nobody()).isEmpty();
    }

    @Test
    void one_who_sends_slowly_holds_nobody_up() throws IOException {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), redirect.getPort())) {
            slow.getOutputStream().write("GET /oauth".getBytes(StandardCharsets.UTF_8));
            slow.getOutputStream().flush();

            assertThat(get(redirect.getPath())).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void a_flood_of_returns_is_let_go() throws IOException {
        for (int i = 0; i < 40; i++) {
            assertThat(get(redirect.getPath())).startsWith("HTTP/1.1 200");
        }
        int taken = 0;
        while (nobody().isPresent()) {
            taken++;
        }
        assertThat(taken).isBetween(1, 16);
    }

    @Test
    void the_port_is_free_again_afterwards() {
        listener.close();

        try (CallbackReceiver again = BrowserAdapter.in(Map.of()).listen(Optional.of(redirect))) {
            assertThat(again.redirectFor(ID)).isEqualTo(redirect);
        }
    }
}
