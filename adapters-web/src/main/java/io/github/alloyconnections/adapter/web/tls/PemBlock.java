package io.github.alloyconnections.adapter.web.tls;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a PEM file (RFC 7468).
 *
 * @param label what it is, such as {@code PRIVATE KEY}
 * @param encrypted whether a passphrase is needed, as far as the older form says so
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared by nobody
record PemBlock(String label, byte[] content, boolean encrypted) {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END \\1-----", Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile("(?m)^[A-Za-z0-9-]+:.*$");

    /** Those in a text, in order; what cannot be decoded is left out. */
    static List<PemBlock> in(String text) {
        List<PemBlock> blocks = new ArrayList<>();
        // Headers of the older form hold hyphens, which stand nowhere else between the two lines.
        String plain = text.replaceAll("(?m)^(Proc-Type|DEK-Info):.*$", "Encrypted:");
        Matcher matcher = BLOCK.matcher(plain);
        while (matcher.find()) {
            String body = matcher.group(2);
            boolean encrypted = HEADER.matcher(body).find();
            try {
                String coded = HEADER.matcher(body).replaceAll("").replaceAll("\\s", "");
                blocks.add(new PemBlock(matcher.group(1), Base64.getDecoder().decode(coded), encrypted));
            } catch (IllegalArgumentException damaged) {
                blocks.add(new PemBlock(matcher.group(1), new byte[0], encrypted));
            }
        }
        return blocks;
    }

    /** Shows nothing of what may be a key. */
    @Override
    public String toString() {
        return "PemBlock[" + label + "]";
    }
}
