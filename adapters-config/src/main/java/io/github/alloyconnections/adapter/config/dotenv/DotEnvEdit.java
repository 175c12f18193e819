package io.github.alloyconnections.adapter.config.dotenv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives one name another value and leaves every other byte alone.
 *
 * <p>How the value is written (bare, or in which quotes) is tried in order of preference, and only what dotenv reads
 * back as meant, with every other assignment as it was, is taken.
 */
public final class DotEnvEdit {

    private static final List<String> QUOTES = List.of("", "'", "\"", "`");

    private final DotEnvDocument before;
    private final String name;
    private final String value;

    private DotEnvEdit(DotEnvDocument before, String name, String value) {
        this.before = before;
        this.name = name;
        this.value = value;
    }

    /** The edited content, which is the content given if nothing has to change; empty if no way of writing it is safe. */
    public static Optional<DotEnvDocument> apply(DotEnvDocument before, String name, String value) {
        String present = before.effective(name).map(Assignment::value).orElse("");
        return present.equals(value) ? Optional.of(before) : new DotEnvEdit(before, name, value).edited();
    }

    private Optional<DotEnvDocument> edited() {
        List<Assignment> assignments = before.assignments();
        int index = before.effective(name).map(assignments::lastIndexOf).orElse(assignments.size());
        Stream<byte[]> attempts = index < assignments.size()
                ? replacements(assignments.get(index))
                : QUOTES.stream().map(quote -> appended(quote + value + quote));
        return attempts.map(DotEnvDocument::of)
                .filter(after -> changesOnly(index, after))
                .findFirst();
    }

    private boolean changesOnly(int index, DotEnvDocument after) {
        List<Assignment> expected = new ArrayList<>(before.assignments());
        Assignment meant = new Assignment(name, value, 0, 0, 0, 0);
        if (index < expected.size()) {
            expected.set(index, meant);
        } else {
            expected.add(meant);
        }
        List<Assignment> found = after.assignments();
        if (found.size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).means(expected.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Stream<byte[]> replacements(Assignment old) {
        return Stream.concat(Stream.of(quoteOf(old)), QUOTES.stream())
                .distinct()
                .map(quote -> replaced(old, quote + value + quote));
    }

    private String quoteOf(Assignment old) {
        byte[] bytes = before.bytes();
        boolean quoted = old.valueEnd() - old.valueStart() >= 2
                && DotEnvCharacters.isQuote((char) bytes[old.valueStart()])
                && bytes[old.valueStart()] == bytes[old.valueEnd() - 1];
        return quoted ? String.valueOf((char) bytes[old.valueStart()]) : "";
    }

    private byte[] replaced(Assignment old, String written) {
        byte[] bytes = before.bytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + written.length());
        out.write(bytes, 0, old.valueStart());
        out.writeBytes(written.getBytes(StandardCharsets.UTF_8));
        out.write(bytes, old.valueEnd(), bytes.length - old.valueEnd());
        return out.toByteArray();
    }

    private byte[] appended(String written) {
        byte[] bytes = before.bytes();
        String lineEnd = LineEnds.usual(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + written.length() + name.length());
        out.writeBytes(bytes);
        if (LineEnds.lacksLast(bytes)) {
            out.writeBytes(lineEnd.getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes((name + "=" + written + lineEnd).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
