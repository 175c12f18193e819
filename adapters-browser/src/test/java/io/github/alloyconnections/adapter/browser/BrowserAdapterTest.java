package io.github.alloyconnections.adapter.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.port.driving.CallbackReceiver;
import io.github.alloyconnections.domain.port.host.ForUsingTheBrowser.Opening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real programs and real ports. */
class BrowserAdapterTest {

    private static final OAuthUrl PAGE =
            OAuthUrl.parse("https://api.runalloy.com/x?token=a;touch%20pwned").orElseThrow();

    @TempDir
    private Path folder;

    private BrowserAdapter browser(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("browser"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return BrowserAdapter.in(Map.of("BROWSER", program.toString()));
    }

    @Test
    void the_program_is_given_the_page_and_no_shell_sees_it() throws IOException {
        Path seen = folder.resolve("seen");

        assertThat(browser("printf %s \"$1\" >" + seen).open(PAGE)).isEqualTo(Opening.OPENED);
        assertThat(seen).hasContent(PAGE.reveal().toString());
    }

    @Test
    void a_program_that_fails_has_opened_nothing() throws IOException {
        BrowserAdapter failing = browser("exit 3");

        assertThat(failing.open(PAGE)).isEqualTo(Opening.NOT_POSSIBLE);
        assertThat(failing.trouble().orElseThrow())
                .contains("BROWSER", folder.toString(), "exit code 3")
                .doesNotContain("token");
    }

    @Test
    void a_program_that_is_not_there_has_opened_nothing() {
        BrowserAdapter none = BrowserAdapter.in(Map.of("BROWSER", "/nowhere/browser"));

        assertThat(none.open(PAGE)).isEqualTo(Opening.NOT_POSSIBLE);
        assertThat(none.trouble().orElseThrow())
                .contains("'/nowhere/browser' cannot be started")
                .doesNotContain("token");
    }

    @Test
    void a_port_that_is_taken_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI redirect = URI.create("http://localhost:" + taken.getLocalPort() + "/cb");

            assertThatThrownBy(() -> BrowserAdapter.in(Map.of()).listen(Optional.of(redirect)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("port " + taken.getLocalPort() + " of localhost is taken");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://app.example.com/cb", "http://app.example.com:3000/cb", "https://localhost:3000/cb"})
    void what_comes_back_elsewhere_is_not_listened_for(String redirect) {
        try (CallbackReceiver listener = BrowserAdapter.in(Map.of()).listen(Optional.of(URI.create(redirect)))) {
            assertThat(listener.redirectFor(new AttemptId("aaaaaaaaaaaaaaaaaaaa")))
                    .isEqualTo(URI.create(redirect));
            assertThat(listener.await(Duration.ofMillis(1))).isEmpty();
        }
    }
}
