package io.github.alloyconnections.adapter.cli.command;

import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Explains a command: another way to say {@code COMMAND --help}, and so put before it is parsed. */
public final class HelpCommand implements Command {

    static final String NAME = "help";

    /** The command line without the word, and with the flag. */
    public static List<String> asFlag(List<String> arguments) {
        int first = 0;
        while (first < arguments.size() && arguments.get(first).startsWith("-")) {
            first++;
        }
        if (first == arguments.size() || !arguments.get(first).equals(NAME)) {
            return arguments;
        }
        List<String> flagged = new ArrayList<>(arguments);
        flagged.remove(first);
        // With the flag, the parser would overlook a word that it does not know.
        if (first == flagged.size() || Commands.has(flagged.get(first))) {
            flagged.add("--help");
        }
        return flagged;
    }

    @Override
    public String summary() {
        return "explains a command, as its --help does";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.words("COMMAND", "the command to explain", "0..*"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        throw CommandFailure.usage(NAME, "help stands before the command that it is to explain");
    }
}
