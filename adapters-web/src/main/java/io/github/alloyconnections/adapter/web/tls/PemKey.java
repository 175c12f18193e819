package io.github.alloyconnections.adapter.web.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/**
 * Private keys as PEM files hold them: PKCS#8 as Java reads it, and the older forms of RSA (PKCS#1) and of elliptic curves
 * (SEC 1), which are the inner part of it. What kind of key it is says the certificate that it belongs to.
 */
final class PemKey {

    private static final String PKCS8 = "PRIVATE KEY";
    private static final String PKCS8_ENCRYPTED = "ENCRYPTED PRIVATE KEY";
    private static final List<String> INNER = List.of("RSA PRIVATE KEY", "EC PRIVATE KEY");
    private static final byte[] VERSION = {2, 1, 0};
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 4;

    private PemKey() {}

    /**
     * The key of this file's text.
     *
     * @param belongsTo the certificate's
     * @throws GeneralSecurityException with words on what is wrong
     */
    static PrivateKey read(String text, PublicKey belongsTo) throws GeneralSecurityException {
        List<PemBlock> keys = PemBlock.in(text).stream()
                .filter(block -> block.label().endsWith(PKCS8))
                .toList();
        if (keys.isEmpty()) {
            throw new GeneralSecurityException(
                    "it holds no private key: what is needed begins with -----BEGIN PRIVATE KEY-----");
        } else if (keys.size() > 1) {
            throw new GeneralSecurityException("it holds more than one private key");
        }
        return read(keys.get(0), belongsTo);
    }

    private static PrivateKey read(PemBlock block, PublicKey belongsTo) throws GeneralSecurityException {
        if (block.encrypted() || block.label().equals(PKCS8_ENCRYPTED)) {
            throw new GeneralSecurityException("its key is encrypted, and a server starts without anybody to type the"
                    + " passphrase: openssl pkey -in KEY -out PLAIN-KEY takes it off; let nobody else read that file");
        } else if (!block.label().equals(PKCS8) && !INNER.contains(block.label())) {
            throw new GeneralSecurityException(
                    "a key of the kind " + block.label()
                            + " is not read here: openssl pkcs8 -topk8 -nocrypt -in KEY -out PKCS8-KEY turns it into one that is");
        }
        byte[] der = block.label().equals(PKCS8)
                ? block.content()
                : wrapped(block.content(), algorithm(belongsTo.getEncoded()));
        try {
            return KeyFactory.getInstance(belongsTo.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException other) {
            throw new GeneralSecurityException(
                    "its key is damaged, or of another kind than the certificate, which is for "
                            + belongsTo.getAlgorithm(),
                    other);
        }
    }

    /** PKCS#8 (RFC 5208) around the inner part. */
    private static byte[] wrapped(byte[] inner, byte[] algorithm) {
        return value(SEQUENCE, joined(VERSION, algorithm, value(OCTETS, inner)));
    }

    /** What names the algorithm and its curve: the first part of every public key (RFC 5280). */
    private static byte[] algorithm(byte[] publicKey) {
        ByteBuffer outer = content(ByteBuffer.wrap(publicKey));
        int start = outer.position();
        int end = start + content(outer.duplicate()).limit() - start;
        byte[] algorithm = new byte[end - start];
        outer.get(algorithm);
        return algorithm;
    }

    /** Behind a tag and a length of DER. */
    private static ByteBuffer content(ByteBuffer der) {
        der.get();
        int length = der.get() & 0xff;
        if (length > 0x80) {
            int bytes = length - 0x80;
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = (length << 8) | (der.get() & 0xff);
            }
        }
        der.limit(der.position() + length);
        return der;
    }

    private static byte[] value(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int skipped = length[0] == 0 ? 1 : 0;
            out.write(0x80 + length.length - skipped);
            out.write(length, skipped, length.length - skipped);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
