package io.github.alloyconnections.adapter.cli.terminal;

/** Writes words as a POSIX shell reads them. */
public final class ShellQuoting {

    private ShellQuoting() {}

    /** The word itself where nothing in it is special, else in single quotes. */
    public static String word(String text) {
        return !text.isEmpty() && text.chars().allMatch(ShellQuoting::isPlain) ? text : quoted(text);
    }

    /** Always in single quotes. */
    public static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(int c) {
        return (c >= '0' && c <= '9')
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || "_-./:=@%+,".indexOf(c) >= 0;
    }
}
