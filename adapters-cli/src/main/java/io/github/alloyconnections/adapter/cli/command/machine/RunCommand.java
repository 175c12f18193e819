package io.github.alloyconnections.adapter.cli.command.machine;

import io.github.alloyconnections.adapter.cli.part.ChildProcess;
import io.github.alloyconnections.adapter.cli.part.ChoiceForUse;
import io.github.alloyconnections.adapter.cli.part.ConnectionVariables;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Runs a program with the choice in its environment. */
public final class RunCommand implements Command {

    @Override
    public String summary() {
        return "runs a program with the choice in its environment";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.words("CMD", "the program and its arguments, after '--'", "1..*"));
        spec.addOption(ChoiceForUse.option());
        // What follows the program's name is the program's own.
        spec.parser().stopAtPositional(true);
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        List<String> words = Flags.words(arguments);
        ChoiceForUse choice = ChoiceForUse.make(session, arguments);
        ChildProcess child = new ChildProcess(words, choice.variables());
        boolean asKey = session.options().text("--user").filter(String::isEmpty).isPresent();
        return (asKey ? child.with(ConnectionVariables.USER, "") : child).run();
    }
}
