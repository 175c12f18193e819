package io.github.alloyconnections.app;

import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings;
import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings.Terminals;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** One run of the command line in the tests' own process, at real time: a process of its own takes half a second to start. */
public final class CommandHere {

    private CommandHere() {}

    /** What it printed, and its exit code. */
    public record Ended(int code, String out, String err) {

        public String everything() {
            return out + err;
        }
    }

    /** In this folder, whose {@code home} is the user's, with these variables alone. */
    public static Ended run(Path folder, Map<String, String> variables, String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CliSurroundings streams = new CliSurroundings(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                Terminals.none(),
                variables,
                Clock.systemUTC(),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        int code = Main.run(new ProcessContext(variables, folder.resolve("home"), folder), streams, arguments);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
