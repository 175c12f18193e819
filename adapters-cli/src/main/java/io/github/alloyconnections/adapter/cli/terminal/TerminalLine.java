package io.github.alloyconnections.adapter.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jline.terminal.Terminal;

/** Asks on the terminal for one line, which the terminal itself lets a person edit. */
final class TerminalLine {

    private TerminalLine() {}

    static Optional<String> read(String question) {
        return read(question, true);
    }

    /** The terminal does not show what is typed; it does again however this ends. */
    static Optional<String> readUnseen(String question) {
        return read(question, false);
    }

    /** Without the questions that would be put to the terminal first: late answers would be taken for typed ones. */
    private static Optional<String> read(String question, boolean seen) {
        try (Terminal terminal = SystemTerminal.builder().graphemeCluster(false).build()) {
            terminal.echo(seen);
            terminal.writer().print(question);
            terminal.writer().flush();
            Optional<String> typed = Optional.ofNullable(new BufferedReader(terminal.reader()).readLine());
            if (!seen || typed.isEmpty()) {
                terminal.writer().println();
                terminal.writer().flush();
            }
            return typed;
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be used", e);
        }
    }
}
