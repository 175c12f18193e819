package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.adapter.alloy.http.AlloySettings;
import io.github.alloyconnections.adapter.alloy.network.AlloyNetwork;
import io.github.alloyconnections.adapter.alloy.network.AlloyNetwork.Authorities;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers whose certificates only a company's own authority vouches for. */
class AuthoritiesTest extends AlloyTest {

    @TempDir
    private Path folder;

    @Test
    void a_named_authority_is_trusted() throws Exception {
        assertTrusted(TestAuthority.pem());
    }

    @Test
    void so_is_one_among_many_whatever_stands_between_them() throws Exception {
        assertTrusted("\ufeff# Acme's gateways\r\n0 certificates follow\r\n"
                + TestAuthority.pem("expired")
                + "\nsubject=somebody -- else\n"
                + TestAuthority.pem().replace("\n", "\r\n")
                + "trailing");
    }

    @Test
    void so_is_a_server_whose_own_certificate_is_named() throws Exception {
        assertTrusted(TestAuthority.pem("server"));
    }

    @Test
    void an_unknown_authority_is_refused_with_host_issuer_and_setting() throws Exception {
        try (TestAuthority.Server server = new TestAuthority.Server("server")) {
            assertThat(failure(server, "localhost", AlloyNetwork.direct()))
                    .hasMessageEndingWith("no secure connection to localhost:" + server.port()
                            + " could be made: its certificate, issued by " + TestAuthority.NAME
                            + ", is not trusted; if that is your company's authority, name a PEM file with its"
                            + " certificate in ALLOY_CA_FILE");
            assertThat(server.asked()).isZero();
        }
    }

    @Test
    void where_another_authority_is_named_that_is_said() throws Exception {
        Path file = Files.writeString(folder.resolve("other.pem"), TestAuthority.pem("expired"));
        try (TestAuthority.Server server = new TestAuthority.Server("server")) {
            assertThat(failure(server, "localhost", trusting(file)))
                    .hasMessageContaining("is not trusted, nor by what SSL_CERT_FILE names (" + file + ")");
        }
    }

    @Test
    void an_expired_certificate_is_called_that() throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), TestAuthority.pem());
        try (TestAuthority.Server server = new TestAuthority.Server("expired")) {
            assertThat(failure(server, "localhost", trusting(file)))
                    .hasMessageEndingWith(", has expired, or the clock of this machine is wrong");
        }
    }

    @Test
    void a_certificate_for_another_host_is_called_that() throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), TestAuthority.pem());
        try (TestAuthority.Server server = new TestAuthority.Server("server");
                TestProxy proxy = TestProxy.to(server.port())) {
            AlloyNetwork elsewhere = new AlloyNetwork(
                    proxy.network().proxy(), trusting(file).authorities(), List.of(), Optional.empty());

            assertThat(failure(server, "elsewhere.test", elsewhere))
                    .hasMessageEndingWith(", is for another host: is the address right?");
            assertThat(server.asked()).isZero();
        }
    }

    @Test
    void a_file_that_cannot_be_used_is_told_with_its_setting() throws Exception {
        String pem = TestAuthority.pem();
        assertUnusable(folder.resolve("none.pem"), "does not exist");
        assertUnusable(folder, "is a folder, and must be a PEM file");
        assertUnusable(file(new byte[0]), "is empty, and must hold PEM certificates");
        assertUnusable(file(TestAuthority.der()), "is DER, not PEM: convert it with");
        assertUnusable(file(pem.getBytes(StandardCharsets.UTF_16)), "is UTF-16 text; save it as UTF-8");
        assertUnusable(file(pem.getBytes(StandardCharsets.UTF_16LE)), "is UTF-16 text; save it as UTF-8");
        assertUnusable(file("hello".getBytes(StandardCharsets.UTF_8)), "holds no PEM certificate (-----BEGIN");
        assertUnusable(
                file((pem + pem.replace("MII", "MIA")).getBytes(StandardCharsets.UTF_8)),
                "is damaged: its certificate no. 2 cannot be read");
    }

    @Test
    void a_store_that_this_platform_lacks_takes_nothing_away() throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), TestAuthority.pem());
        AlloyNetwork network = new AlloyNetwork(
                Optional.empty(),
                Optional.of(new Authorities(file, "ALLOY_CA_FILE")),
                List.of("Windows-ROOT", "KeychainStore-ROOT", "No-Such-Store"),
                Optional.empty());
        try (TestAuthority.Server server = new TestAuthority.Server("server")) {
            adapters(settings(server, "localhost", network)).directory().list(NOTION, Owner.key());

            assertThat(server.asked()).isOne();
        }
    }

    @Test
    void a_plain_loopback_needs_no_file() {
        alloy.on(NOTION_LIST, "{\"credentials\":[]}");
        AlloySettings settings = new AlloySettings(
                alloy.url(),
                Optional.of(KEY),
                "2025-09",
                Duration.ofSeconds(20),
                trusting(folder.resolve("none")),
                Optional.empty());

        assertThat(adapters(settings).directory().list(NOTION, Owner.key()).connections())
                .isEmpty();
    }

    private void assertTrusted(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), text);
        try (TestAuthority.Server server = new TestAuthority.Server("server")) {
            adapters(settings(server, "localhost", trusting(file))).directory().list(NOTION, Owner.key());

            assertThat(server.asked()).isOne();
        }
    }

    private Path file(byte[] bytes) throws Exception {
        return Files.write(Files.createTempFile(folder, "ca", ".pem"), bytes);
    }

    private void assertUnusable(Path file, String why) throws Exception {
        try (TestAuthority.Server server = new TestAuthority.Server("server")) {
            assertThat(failure(server, "localhost", trusting(file)))
                    .hasMessageContaining("because: the file " + file + " that SSL_CERT_FILE names " + why);
            assertThat(server.asked()).isZero();
        }
    }

    private static AlloyNetwork trusting(Path file) {
        return new AlloyNetwork(
                Optional.empty(), Optional.of(new Authorities(file, "SSL_CERT_FILE")), List.of(), Optional.empty());
    }

    private static AlloySettings settings(TestAuthority.Server server, String host, AlloyNetwork network) {
        URI url = URI.create("https://" + host + ":" + server.port());
        return new AlloySettings(url, Optional.of(KEY), "2025-09", Duration.ofSeconds(20), network, Optional.empty());
    }

    private RemoteServiceException failure(TestAuthority.Server server, String host, AlloyNetwork network) {
        RemoteServiceException failure = catchThrowableOfType(
                RemoteServiceException.class,
                () -> adapters(settings(server, host, network)).directory().list(NOTION, Owner.key()));
        assertThat(failure.kind()).isEqualTo(Kind.WRONG_ADDRESS);
        return failure;
    }
}
