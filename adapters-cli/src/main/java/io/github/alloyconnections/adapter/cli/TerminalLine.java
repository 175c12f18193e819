package io.github.alloyconnections.adapter.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Asks on the terminal for one line. */
final class TerminalLine {

    private TerminalLine() {}

    static Optional<String> read(String question) {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            return Optional.ofNullable(
                    LineReaderBuilder.builder().terminal(terminal).build().readLine(question));
        } catch (UserInterruptException | EndOfFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be used", e);
        }
    }
}
