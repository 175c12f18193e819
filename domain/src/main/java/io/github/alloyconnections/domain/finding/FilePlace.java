package io.github.alloyconnections.domain.finding;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a file.
 *
 * @param file as seen from where the project is asked
 * @param line from 1; empty for the file as a whole
 */
public record FilePlace(String file, OptionalInt line) {

    private static final Pattern LINE = Pattern.compile("(?s)(?<file>.+):(?<line>[1-9][0-9]{0,8})");

    public static FilePlace of(String file, int line) {
        return new FilePlace(file, OptionalInt.of(line));
    }

    /** Reads what is shown of an origin, such as {@code .env:3}; empty for one that is no line of a file. */
    public static Optional<FilePlace> shown(String origin) {
        Matcher found = LINE.matcher(origin);
        return found.matches()
                ? Optional.of(of(found.group("file"), Integer.parseInt(found.group("line"))))
                : Optional.empty();
    }

    /** The place in one word, such as {@code src/app.ts:12}. */
    @Override
    public String toString() {
        return line.isPresent() ? file + ":" + line.getAsInt() : file;
    }
}
