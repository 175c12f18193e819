package io.github.alloyconnections.adapter.alloy.network;

import io.github.alloyconnections.adapter.alloy.network.AlloyNetwork.Authorities;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the certificates of a PEM file, one or many, whatever stands between them. */
final class PemFile {

    private static final int LONGEST = 16 * 1024 * 1024;
    private static final byte DER = 0x30;
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN (?:X509 )?CERTIFICATE-----([^-]*+)-----END (?:X509 )?CERTIFICATE-----");

    private final Authorities authorities;

    private PemFile(Authorities authorities) {
        this.authorities = authorities;
    }

    static List<Certificate> certificates(Authorities authorities) {
        return new PemFile(authorities).read();
    }

    private List<Certificate> read() {
        byte[] bytes = bytes();
        Matcher blocks = CERTIFICATE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        List<Certificate> found = new ArrayList<>();
        while (blocks.find()) {
            found.add(certificate(blocks.group(1), found.size() + 1));
        }
        if (found.isEmpty()) {
            throw failure(whatElse(bytes));
        }
        return found;
    }

    private byte[] bytes() {
        if (Files.isDirectory(authorities.file())) {
            throw failure("is a folder, and must be a PEM file");
        }
        try (InputStream in = Files.newInputStream(authorities.file())) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw failure("is too large for a file of certificates");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw failure("does not exist");
        } catch (AccessDeniedException e) {
            throw failure("may not be read by this user");
        } catch (IOException e) {
            throw failure("cannot be read");
        }
    }

    private Certificate certificate(String text, int number) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(text);
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (IllegalArgumentException | CertificateException e) {
            throw failure("is damaged: its certificate no. " + number + " cannot be read");
        }
    }

    private static String whatElse(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
        if (bytes.length == 0) {
            return "is empty, and must hold PEM certificates";
        } else if (beginning.indexOf('\0') >= 0 && bytes[0] != DER) {
            return "is UTF-16 text; save it as UTF-8";
        } else if (bytes[0] == DER) {
            return "is DER, not PEM: convert it with 'openssl x509 -inform der -in FILE -out FILE.pem'";
        }
        return "holds no PEM certificate (-----BEGIN CERTIFICATE-----)";
    }

    private AlloyFailure failure(String why) {
        return AlloyFailure.lasting(
                        Kind.WRONG_ADDRESS,
                        "the file " + authorities.file() + " that " + authorities.setting() + " names " + why)
                .beforeSending();
    }
}
