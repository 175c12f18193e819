package io.github.alloyconnections.adapter.cli.terminal;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Map;

/**
 * The process around a command: its streams, what is known of its terminal, and the time.
 *
 * @param charset how {@code out} and {@code err} encode text
 * @param environment read for {@code NO_COLOR}, {@code TERM}, {@code COLUMNS} and how the program was called only; settings come through the ports
 */
public record CliSurroundings(
        PrintStream out,
        PrintStream err,
        Charset charset,
        Terminals terminals,
        Map<String, String> environment,
        Clock clock,
        InputStream in) {

    public CliSurroundings {
        environment = Map.copyOf(environment);
    }

    /** Surroundings in which nothing is piped in. */
    public CliSurroundings(
            PrintStream out,
            PrintStream err,
            Charset charset,
            Terminals terminals,
            Map<String, String> environment,
            Clock clock) {
        this(out, err, charset, terminals, environment, clock, InputStream.nullInputStream());
    }

    /** A stream for {@code out} or {@code err}: if nothing can be written there, the reason can be told. */
    public static PrintStream telling(OutputStream out) {
        return TellingStream.over(out);
    }

    /** Which of the standard streams are a terminal. */
    public record Terminals(boolean in, boolean out, boolean err) {

        /** No stream is a terminal: pipes and files. */
        public static Terminals none() {
            return new Terminals(false, false, false);
        }
    }
}
