package io.github.alloyconnections.adapter.cli.command;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.step.Invocation;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints a script that completes our words in a shell. */
final class CompletionCommand implements Command {

    @Override
    public String summary() {
        return "a script that completes these words in your shell";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.word("SHELL", "bash, zsh or fish", "1"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        String shell = Flags.word(arguments).orElse("");
        CommandLine whole = CommandTree.whole("");
        String script = switch (shell) {
            // The one script knows both shells, and tells them apart itself.
            case "bash", "zsh" -> AutoComplete.bash(Invocation.PROGRAM, whole);
            case "fish" -> FishCompletion.script(Invocation.PROGRAM, whole.getCommandSpec());
            default ->
                throw CommandFailure.usage(
                        "completion", "expected bash, zsh or fish, not '" + TerminalText.line(shell) + "'");
        };
        session.screen().line(script.stripTrailing());
        return ExitCode.OK.number();
    }
}
