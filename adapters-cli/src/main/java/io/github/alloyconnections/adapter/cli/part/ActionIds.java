package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.connection.ActionId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The word that names an action. */
public final class ActionIds {

    private ActionIds() {}

    public static void describe(CommandSpec spec) {
        spec.addPositional(Flags.word("ACTION", "the action's id, such as post-search", "1"));
    }

    public static ActionId of(ParseResult arguments, String command) {
        String typed = Flags.word(arguments).orElse("");
        return ActionId.parse(typed)
                .orElseThrow(() -> CommandFailure.usage(command, "'" + TerminalText.line(typed) + "' is no action id"));
    }
}
