package io.github.alloyconnections.domain.text;

import java.util.regex.Pattern;

/** Writes words as a POSIX shell reads them. */
public final class ShellWords {

    /** Letters of any script, and what means nothing to a shell; some read a {@code =} in front as a program's path. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.,:@%+/-][\\p{L}\\p{N}_.,:@%+/=…-]*");

    private ShellWords() {}

    /** The word itself where nothing in it is special, else in single quotes. */
    public static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : alwaysQuoted(word);
    }

    /** The word in single quotes, whatever is in it. */
    public static String alwaysQuoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
