package io.github.alloyconnections.adapter.web.tls;

import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * What the server speaks TLS with; read once, at its start.
 *
 * @param certificate a PEM file: the server's certificate first, behind it those that vouch for it
 * @param key a PEM file with the private key that belongs to it
 */
public record TlsFiles(Path certificate, Path key) {

    private static final int LARGEST = 1 << 20;

    /** In memory; a key store wants one all the same. */
    private static final char[] PASSWORD = "in memory".toCharArray();

    /**
     * Reads and checks both.
     *
     * @throws InvalidSettingsException if one cannot be read or used, they do not belong together, or it is not the time of
     *     the certificate
     */
    public SSLContext open() {
        List<X509Certificate> chain = chain();
        X509Certificate own = chain.get(0);
        checkTime(own);
        PrivateKey secret = secret(own.getPublicKey());
        checkPair(chain, secret);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, PASSWORD);
            store.setKeyEntry("server", secret, PASSWORD, chain.toArray(Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw refused(certificate, "Java cannot speak TLS with it and its key", e);
        }
    }

    private List<X509Certificate> chain() {
        List<PemBlock> blocks = PemBlock.in(text(certificate)).stream()
                .filter(block -> block.label().equals("CERTIFICATE"))
                .toList();
        if (blocks.isEmpty()) {
            throw refused(
                    certificate,
                    "it holds no certificate: what is needed begins with -----BEGIN CERTIFICATE-----",
                    new GeneralSecurityException());
        }
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> chain = new ArrayList<>();
            for (PemBlock block : blocks) {
                chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.content())));
            }
            return chain;
        } catch (GeneralSecurityException damaged) {
            throw refused(certificate, "its certificate is damaged", damaged);
        }
    }

    private void checkTime(X509Certificate own) {
        try {
            own.checkValidity();
        } catch (CertificateExpiredException over) {
            throw refused(certificate, "the time of its certificate is over (" + over.getMessage() + ")", over);
        } catch (CertificateNotYetValidException early) {
            throw refused(
                    certificate, "the time of its certificate is yet to come (" + early.getMessage() + ")", early);
        }
    }

    private PrivateKey secret(PublicKey belongsTo) {
        try {
            return PemKey.read(text(key), belongsTo);
        } catch (GeneralSecurityException wrong) {
            throw refused(key, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private void checkPair(List<X509Certificate> chain, PrivateKey secret) {
        if (isPair(chain.get(0).getPublicKey(), secret)) {
            return;
        }
        boolean later = chain.stream().skip(1).anyMatch(other -> isPair(other.getPublicKey(), secret));
        throw refused(
                key,
                later
                        ? "it belongs to a later certificate of " + certificate + ": the server's own must stand first"
                        : "it does not belong to the certificate in " + certificate,
                new GeneralSecurityException());
    }

    /** Whether what the one signs the other recognises. */
    private static boolean isPair(PublicKey open, PrivateKey secret) {
        byte[] text = "a pair".getBytes(StandardCharsets.US_ASCII);
        String algorithm = switch (secret.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> secret.getAlgorithm();
        };
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(secret);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(open);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException noPair) {
            return false;
        }
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file) && Files.exists(file)) {
                throw new IOException("it is not a regular file");
            } else if (Files.exists(file) && Files.size(file) > LARGEST) {
                throw new IOException("it is larger than " + LARGEST / 1024 + " KiB");
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException absent) {
            throw refused(file, "there is no such file", absent);
        } catch (AccessDeniedException denied) {
            throw refused(file, "permission denied", denied);
        } catch (IOException e) {
            throw refused(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static InvalidSettingsException refused(Path file, String why, Exception cause) {
        InvalidSettingsException refused =
                new InvalidSettingsException(List.of(file + " cannot be used for TLS: " + why + "."));
        refused.initCause(cause);
        return refused;
    }
}
