package io.github.alloyconnections.adapter.cli.command;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.view.OutcomeView;
import io.github.alloyconnections.contract.words.ActionFailures;
import io.github.alloyconnections.contract.words.NotionFailures;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.notion.NotionId;
import io.github.alloyconnections.domain.notion.NotionOutcome;
import io.github.alloyconnections.domain.port.driving.ForUsingNotion.Access;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The connection that a Notion command goes through, and what is said of it. */
record NotionAccess(Session session, Optional<ConnectionId> through) {

    static void describe(CommandSpec spec) {
        spec.addOption(Flags.text("<id>", "the connection (default: the pin, else what works)", "--connection"));
    }

    static NotionAccess of(Session session, ParseResult arguments) {
        Optional<String> typed = Optional.ofNullable(arguments.matchedOptionValue("--connection", null));
        return new NotionAccess(session, typed.map(text -> ConnectionIds.one(text, session)));
    }

    /** Does it; whatever keeps it from being done ends the command. */
    <T> NotionOutcome.Done<T> done(Function<Access, NotionOutcome<T>> work) {
        NotionOutcome<T> outcome = session.watched(watcher -> work.apply(new Access(through, watcher)));
        NotionOutcome.Done<T> done = outcome.match(new NotionOutcome.Cases<>(
                Function.identity(),
                failure -> {
                    throw CommandFailure.of(ActionFailures.explain(failure, ActionFailures.Caller.COMMAND_LINE));
                },
                part -> {
                    throw CommandFailure.of(NotionFailures.explain(part));
                }));
        new OutcomeView(session).aloud(done.connection(), done.reason(), done.notes());
        return done;
    }

    /** The page that was named, by its id or its URL. */
    static NotionId page(String typed, String command) {
        return NotionId.parse(typed)
                .orElseThrow(() -> CommandFailure.usage(
                        command,
                        "'" + TerminalText.fit(TerminalText.line(typed), 80, "…")
                                + "' is neither a Notion page's id (32 hexadecimal digits) nor its URL"));
    }
}
