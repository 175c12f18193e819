package io.github.alloyconnections.adapter.cli.terminal;

import io.github.alloyconnections.domain.text.ShellWords;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;

/** Where lines of text go: a terminal of some width, or a file or pipe, whose lines are as long as they need be. */
public final class Screen {

    /** The width of what is no terminal. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    private static final int CHUNK = 8192;
    private static final String PROGRAM = "alloy-connections";

    /** Set by the launcher to what a person can type where the program's name alone is not found. */
    public static final String CALLED_AS = "ALLOY_CONNECTIONS_PROGRAM";

    private final PrintStream out;
    private final boolean coloured;
    private final boolean unicode;
    private final String program;
    private final IntSupplier width;
    private int measured;
    private final StringBuilder pending = new StringBuilder();

    Screen(PrintStream out, CliSurroundings surroundings, boolean coloured, IntSupplier width) {
        Charset charset = surroundings.charset();
        this.out = out;
        this.coloured = coloured;
        this.program = ShellWords.quoted(surroundings.environment().getOrDefault(CALLED_AS, PROGRAM));
        // Where the user's locale was not UTF-8, the launcher has set another.
        this.unicode = !surroundings.environment().containsKey("ALLOY_CONNECTIONS_LC_ALL") && isUnicode(charset);
        this.width = width;
    }

    private static boolean isUnicode(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || charset.name().startsWith("UTF-");
    }

    public int width() {
        if (measured == 0) {
            measured = width.getAsInt();
        }
        return measured;
    }

    /** Says that text was cut. */
    public String ellipsis() {
        return unicode ? "…" : "...";
    }

    public String paint(Style tone, String text) {
        return tone.paint(text, coloured);
    }

    /** A command line as it can be typed here. */
    String typed(String command) {
        return command.startsWith(PROGRAM + " ") ? program + command.substring(PROGRAM.length()) : command;
    }

    public void line(String text) {
        pending.append(text).append('\n');
        if (pending.length() >= CHUNK) {
            flush();
        }
    }

    /** Whether nobody reads any more, as when a pipe's other end is closed: the rest need not be written. */
    public boolean isAbandoned() {
        return pending.length() == 0 && out.checkError();
    }

    public void flush() {
        out.print(pending);
        pending.setLength(0);
        out.flush();
    }
}
