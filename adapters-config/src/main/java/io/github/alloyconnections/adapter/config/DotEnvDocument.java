package io.github.alloyconnections.adapter.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The content of a dotenv file: its bytes, and the assignments that dotenv finds in them. */
final class DotEnvDocument {

    private final byte[] bytes;
    private final List<Assignment> assignments;

    private DotEnvDocument(byte[] bytes) {
        this.bytes = bytes;
        this.assignments = List.copyOf(DotEnvScanner.scan(DotEnvText.of(bytes)));
    }

    /** Reads any bytes: dotenv knows no malformed file, only lines that mean nothing. */
    static DotEnvDocument of(byte[] bytes) {
        return new DotEnvDocument(bytes.clone());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    int size() {
        return bytes.length;
    }

    /** In the order of the file, earlier assignments of the same name included. */
    List<Assignment> assignments() {
        return assignments;
    }

    /** The assignment that counts: the last of this name. */
    Optional<Assignment> effective(String name) {
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
