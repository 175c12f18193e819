package io.github.alloyconnections.adapter.web.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Certificates of our own, made by the JDK's keytool, and their keys in the forms that people have them in. */
final class PemFixture {

    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final KeyStore store;

    private PemFixture(Path folder, KeyStore store) {
        this.folder = folder;
        this.store = store;
    }

    /** A self-signed certificate for the loopback's names; more options as keytool has them. */
    static PemFixture made(Path folder, String algorithm, String... more) {
        Path file = folder.resolve(algorithm + Arrays.hashCode(more) + ".p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString(),
                "-keyalg",
                algorithm));
        command.addAll(List.of(more));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool made nothing");
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD.toCharArray());
            }
            return new PemFixture(folder, store);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    KeyStore trusting() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("server", store.getCertificate("server"));
            return trusted;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String certificate() {
        try {
            return pem("CERTIFICATE", store.getCertificate("server").getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PKCS#8. */
    String key() {
        return pem("PRIVATE KEY", encodedKey());
    }

    /** What is within PKCS#8, the last of its parts: PKCS#1 or SEC 1. */
    String olderKey(String label) {
        byte[] whole = encodedKey();
        int at = headerOf(whole, 0) + 3; // behind the version
        at = at + headerOf(whole, at) + lengthOf(whole, at); // and the algorithm
        int start = at + headerOf(whole, at);
        return pem(label, Arrays.copyOfRange(whole, start, start + lengthOf(whole, at)));
    }

    private byte[] encodedKey() {
        try {
            return store.getKey("server", PASSWORD.toCharArray()).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int headerOf(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        return first < 0x80 ? 2 : 2 + first - 0x80;
    }

    private static int lengthOf(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        int length = first < 0x80 ? first : 0;
        for (int i = 0; first > 0x80 && i < first - 0x80; i++) {
            length = (length << 8) | (der[at + 2 + i] & 0xff);
        }
        return length;
    }

    static String pem(String label, byte[] content) {
        String coded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + coded + "\n-----END " + label + "-----\n";
    }

    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
