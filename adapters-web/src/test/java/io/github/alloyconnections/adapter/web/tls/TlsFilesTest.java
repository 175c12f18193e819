package io.github.alloyconnections.adapter.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsFilesTest {

    @TempDir
    private static Path folder;

    private static PemFixture rsa;
    private static PemFixture curve;
    private static PemFixture over;

    @BeforeAll
    static void make() {
        rsa = PemFixture.made(folder, "RSA", "-keysize", "2048");
        curve = PemFixture.made(folder, "EC", "-groupname", "secp256r1");
        over = PemFixture.made(folder, "EC", "-startdate", "-9d", "-validity", "1");
    }

    @Test
    void keys_are_read_in_the_forms_that_people_have_them_in() {
        assertThat(open(rsa.certificate(), rsa.key())).isNotNull();
        assertThat(open(rsa.certificate(), rsa.olderKey("RSA PRIVATE KEY"))).isNotNull();
        assertThat(open(curve.certificate(), curve.key())).isNotNull();
        assertThat(open(curve.certificate(), curve.olderKey("EC PRIVATE KEY"))).isNotNull();
    }

    @Test
    void what_stands_around_them_does_no_harm() {
        String certificate =
                "subject=CN = localhost\r\n" + rsa.certificate().replace("\n", "\r\n") + curve.certificate();
        String parameters = PemFixture.pem("EC PARAMETERS", new byte[] {6, 1, 1});

        assertThat(open(certificate, rsa.key())).isNotNull();
        assertThat(open(curve.certificate(), parameters + curve.key())).isNotNull();
        assertThat(open(rsa.certificate() + rsa.key(), rsa.certificate() + rsa.key()))
                .isNotNull();
    }

    @Test
    void a_key_of_another_certificate_is_refused() {
        refused(rsa.certificate(), curve.key(), "key.pem", "of another kind than the certificate, which is for RSA");
        refused(curve.certificate(), over.key(), "key.pem", "does not belong to the certificate in");
        refused(
                curve.certificate() + over.certificate(),
                over.key(),
                "key.pem",
                "belongs to a later certificate of",
                "must stand first");
    }

    @ParameterizedTest
    @CsvSource({
        "ENCRYPTED PRIVATE KEY, its key is encrypted",
        "DSA PRIVATE KEY, openssl pkcs8 -topk8 -nocrypt",
        "PUBLIC KEY, it holds no private key",
        "PRIVATE KEY, its key is damaged"
    })
    void other_keys_are_refused_with_the_way_out(String label, String words) {
        refused(rsa.certificate(), PemFixture.pem(label, new byte[] {1, 2, 3}), "key.pem", words);
    }

    @Test
    void an_older_key_with_a_passphrase_is_told() {
        String encrypted = rsa.olderKey("RSA PRIVATE KEY")
                .replaceFirst(
                        "-----\n", "-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00112233445566778899\n\n");

        refused(rsa.certificate(), encrypted, "key.pem", "its key is encrypted", "openssl pkey");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "-----BEGIN CERTIFICATE-----",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"
            })
    void what_is_no_certificate_is_refused(String text) {
        refused(text, rsa.key(), "cert.pem", "it holds no certificate");
    }

    @Test
    void a_damaged_certificate_is_refused() {
        refused(PemFixture.pem("CERTIFICATE", new byte[] {1, 2, 3}), rsa.key(), "cert.pem", "is damaged");
        refused(rsa.certificate().replace("M", "*"), rsa.key(), "cert.pem", "is damaged");
    }

    @Test
    void files_that_are_not_there_are_named() {
        Path certificate = rsa.file("cert.pem", rsa.certificate());

        assertThatThrownBy(() -> new TlsFiles(folder.resolve("nowhere.pem"), certificate).open())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("nowhere.pem cannot be used for TLS: there is no such file");
        assertThatThrownBy(() -> new TlsFiles(certificate, folder).open())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("it is not a regular file");
    }

    @Test
    void a_certificate_has_its_time() {
        PemFixture early = PemFixture.made(folder, "EC", "-startdate", "+9d", "-validity", "1");

        refused(over.certificate(), over.key(), "cert.pem", "the time of its certificate is over");
        refused(early.certificate(), early.key(), "cert.pem", "the time of its certificate is yet to come");
    }

    private static SSLContext open(String certificate, String key) {
        return new TlsFiles(rsa.file("cert.pem", certificate), rsa.file("key.pem", key)).open();
    }

    private static void refused(String certificate, String key, String file, String... words) {
        assertThatThrownBy(() -> open(certificate, key))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(file + " cannot be used for TLS: ")
                .hasMessageContainingAll(words)
                .hasMessageNotContaining(rsa.key().substring(40, 80));
    }
}
