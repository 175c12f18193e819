package io.github.alloyconnections.adapter.cli.command.machine;

import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Explains a command: another way to say {@code COMMAND --help}, and so put before it is parsed. */
public final class HelpCommand implements Command {

    public static final String NAME = "help";

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
