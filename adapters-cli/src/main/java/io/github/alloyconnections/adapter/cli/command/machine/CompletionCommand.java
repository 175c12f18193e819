package io.github.alloyconnections.adapter.cli.command.machine;

import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.shell.CompletionScript;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.port.host.ForRunningServers.Preset;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints a script that completes our words in a shell. */
public final class CompletionCommand implements Command {

    private final Supplier<CommandLine> whole;

    /** Of the words of this command line. */
    public CompletionCommand(Supplier<CommandLine> whole) {
        this.whole = whole;
    }

    @Override
    public String summary() {
        return "a script that completes these words in your shell";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.word("SHELL", "bash, zsh or fish", "1").toBuilder()
                .completionCandidates(CompletionScript.shells())
                .build());
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        String shell = Flags.word(arguments).orElse("");
        CompletionScript script = CompletionScript.of(shell)
                .orElseThrow(() -> CommandFailure.usage(
                        "completion", "expected bash, zsh or fish, not '" + TerminalText.line(shell) + "'"));
        String text = script.text(
                whole.get().getCommandSpec(),
                session.doors().servers().presets().stream().map(Preset::name).toList());
        session.screen().line(text.stripTrailing());
        return ExitCode.OK.number();
    }
}
