package io.github.alloyconnections.contract.words;

import java.util.regex.Pattern;

/** A word as it can be typed into a shell. */
final class CommandWord {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.,:@%+/-]+");

    private CommandWord() {}

    static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
