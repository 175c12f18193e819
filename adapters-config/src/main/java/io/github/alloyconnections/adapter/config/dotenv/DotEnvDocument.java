package io.github.alloyconnections.adapter.config.dotenv;

import io.github.alloyconnections.domain.text.TextEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The content of a dotenv file: its bytes, and the assignments that dotenv finds in them. */
public final class DotEnvDocument {

    private final byte[] bytes;
    private final TextEncoding encoding;
    private final List<Assignment> assignments;

    private DotEnvDocument(byte[] bytes, TextEncoding encoding) {
        this.bytes = bytes;
        this.encoding = encoding;
        this.assignments = List.copyOf(DotEnvScanner.scan(DotEnvText.of(bytes)));
    }

    /**
     * Reads any bytes: dotenv knows no malformed file, only lines that mean nothing. What is UTF-16 is read as what it
     * means, though dotenv would find nothing in it.
     */
    public static DotEnvDocument of(byte[] bytes) {
        TextEncoding encoding = TextEncoding.of(bytes);
        boolean asItIs = encoding == TextEncoding.UTF_8 || encoding == TextEncoding.MIXED;
        return new DotEnvDocument(
                asItIs ? bytes.clone() : encoding.decode(bytes).getBytes(StandardCharsets.UTF_8), encoding);
    }

    /** What the file is written in; only one in UTF-8 may be edited. */
    TextEncoding encoding() {
        return encoding;
    }

    /** In UTF-8, whatever the file is written in. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    /** In the order of the file, earlier assignments of the same name included. */
    public List<Assignment> assignments() {
        return assignments;
    }

    /** The assignment that counts: the last of this name. */
    public Optional<Assignment> effective(String name) {
        return assignments.stream()
                .filter(assignment -> assignment.name().equals(name))
                .reduce((earlier, later) -> later);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DotEnvDocument document && Arrays.equals(document.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
