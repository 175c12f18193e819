package io.github.alloyconnections.adapter.cli.command.choosing;

import io.github.alloyconnections.adapter.cli.part.ConnectionIds;
import io.github.alloyconnections.adapter.cli.part.MarkEdits;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.json.AliasesJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Gives connections names of the project's own, which stand in for ids everywhere. */
public final class AliasCommand implements Command {

    private static final String REMOVE = "--remove";

    @Override
    public String summary() {
        return "gives a connection a name of your own; without arguments: the names there are";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.words("ID NAME", "which connection, and what to call it from now on", "0..2"));
        spec.addOption(Flags.text("<name>", "take this name away", REMOVE));
        spec.addOption(Flags.flag("show what would change, write nothing", "--dry-run"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        List<String> words = Flags.words(arguments);
        Optional<String> removed = Optional.ofNullable(arguments.matchedOptionValue(REMOVE, null));
        boolean preview = arguments.hasMatchedOption("--dry-run");
        if (removed.isPresent() && !words.isEmpty()) {
            throw CommandFailure.usage("alias", "--remove stands alone");
        } else if (words.size() == 1) {
            throw CommandFailure.usage("alias", "type the connection and its name");
        } else if (removed.isPresent()) {
            return remove(session, removed.get(), preview);
        }
        return words.isEmpty() ? list(session) : name(session, words.get(0), words.get(1), preview);
    }

    private static int name(Session session, String typed, String name, boolean preview) {
        if (!Alias.isPossible(name)) {
            throw CommandFailure.usage("alias", "'" + TerminalText.line(name) + "' can be no name: " + Alias.RULE);
        }
        ConnectionId id = ConnectionIds.one(typed, session);
        Optional<Alias> before = session.core().naming().marks().named(name);
        String was = before.filter(alias -> !alias.id().equals(id))
                .map(alias -> ", and no longer " + alias.id())
                .orElse("");
        return MarkEdits.make(
                session,
                new MarkEdit.Name(new Alias(name, id)),
                preview,
                TerminalText.line(name) + " is " + id + was,
                id.value());
    }

    private static int remove(Session session, String name, boolean preview) {
        Alias alias = session.core()
                .naming()
                .marks()
                .named(name)
                .orElseThrow(() -> CommandFailure.of(
                        ErrorCode.UNKNOWN_CONNECTION,
                        "there is no alias '" + TerminalText.line(name) + "'; nothing changed",
                        NextStep.run(session.again(CommandName.ALIAS), "shows those there are")));
        return MarkEdits.make(
                session,
                new MarkEdit.Unname(alias.name()),
                preview,
                TerminalText.line(alias.name()) + " is no name any more; it was " + alias.id(),
                alias.id().value());
    }

    private static int list(Session session) {
        Marks marks = session.core().naming().marks();
        marks.remarks().forEach(session.messages()::warning);
        switch (session.options().format()) {
            case JSON -> session.json(AliasesJson.of(marks, listed(session).map(AliasCommand::ids)));
            case ID ->
                marks.aliases()
                        .forEach(alias -> session.screen().line(alias.id().value()));
            case TABLE -> table(session, marks);
        }
        return ExitCode.OK.number();
    }

    private static void table(Session session, Marks marks) {
        if (marks.aliases().isEmpty()) {
            session.screen().line("No names of your own yet.");
            session.screen().flush();
            session.messages()
                    .advise(List.of(NextStep.run(
                            session.again(CommandName.ALIAS.with("ID", "NAME")), "gives a connection one")));
            return;
        }
        Optional<List<ConnectionEntry>> listed = listed(session);
        Table.print(
                session.screen(),
                List.of(
                        Column.<Alias>whole("ALIAS", alias -> new Cell(alias.name(), Style.STRONG)),
                        Column.<Alias>whole("ID", alias -> Cell.of(alias.id().value())),
                        Column.<Alias>cut("NAME", alias -> named(alias, listed))),
                marks.aliases());
        session.screen().flush();
        marks.aliases().stream()
                .filter(alias -> listed.isPresent() && !ids(listed.get()).contains(alias.id()))
                .limit(1)
                .forEach(alias -> session.messages()
                        .advise(List.of(NextStep.run(
                                session.againOfAll(CommandName.ALIAS.with("--remove", alias.name())),
                                "takes a name away whose connection is gone"))));
    }

    private static Cell named(Alias alias, Optional<List<ConnectionEntry>> listed) {
        if (listed.isEmpty()) {
            return Cell.of("-");
        }
        return listed.get().stream()
                .filter(entry -> entry.id().equals(alias.id()))
                .findFirst()
                .map(entry -> Cell.of(entry.connection().name().orElse("-")))
                .orElse(new Cell("gone: no list of this owner shows it", Style.BAD));
    }

    private static Set<ConnectionId> ids(List<ConnectionEntry> entries) {
        return entries.stream().map(ConnectionEntry::id).collect(Collectors.toSet());
    }

    /** Names can be read without Alloy; whether what they name is still there cannot. */
    private static Optional<List<ConnectionEntry>> listed(Session session) {
        try {
            return Optional.of(session.core().choosing().listAll().entries().stream()
                    .filter(ConnectionEntry::listed)
                    .toList());
        } catch (RemoteServiceException e) {
            session.messages().note("whether they are still there cannot be told: " + e.getMessage());
            return Optional.empty();
        }
    }
}
