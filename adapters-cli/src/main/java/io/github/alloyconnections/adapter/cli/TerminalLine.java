package io.github.alloyconnections.adapter.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Asks on the terminal for one line, which the terminal itself lets a person edit. */
final class TerminalLine {

    private TerminalLine() {}

    /** Without the questions that would be put to the terminal first: late answers would be taken for typed ones. */
    static Optional<String> read(String question) {
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).graphemeCluster(false).build()) {
            terminal.writer().print(question);
            terminal.writer().flush();
            return Optional.ofNullable(new BufferedReader(terminal.reader()).readLine());
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be used", e);
        }
    }
}
