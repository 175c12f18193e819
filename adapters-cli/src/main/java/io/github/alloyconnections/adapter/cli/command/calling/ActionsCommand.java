package io.github.alloyconnections.adapter.cli.command.calling;

import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.contract.json.ActionsJson;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Shows what can be called. */
public final class ActionsCommand implements Command {

    @Override
    public String summary() {
        return "what can be called through a connection";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.word("CONNECTOR", "of which app (default: the project's)", "0..1"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        Optional<String> typed = Flags.word(arguments);
        if (typed.isPresent() && session.options().has("--connector")) {
            throw CommandFailure.usage("actions", "name the connector once, as a word or with --connector");
        }
        ConnectorId connector = typed.map(session::resolved).orElseGet(session::connector);
        List<ActionSummary> actions =
                session.watched(watcher -> session.core().actions().actions(connector));
        switch (session.options().format()) {
            case JSON -> session.json(ActionsJson.of(connector, actions));
            case ID ->
                actions.forEach(action -> session.screen().line(action.id().value()));
            case TABLE -> show(session, connector, actions);
        }
        return ExitCode.OK.number();
    }

    private static void show(Session session, ConnectorId connector, List<ActionSummary> actions) {
        if (actions.isEmpty()) {
            session.messages().note(connector + " has no actions");
            return;
        }
        List<Column<ActionSummary>> columns = new ArrayList<>();
        columns.add(Column.whole("ID", a -> Cell.of(a.id().value(), Style.STRONG)));
        // Alloy's lists tell one of the two, or both, or neither.
        if (actions.stream().anyMatch(action -> action.resource().isPresent())) {
            columns.add(Column.optional("RESOURCE", a -> Cell.of(a.resource().orElse(""))));
        }
        if (actions.stream().anyMatch(action -> action.method().isPresent())) {
            columns.add(Column.optional("METHOD", a -> Cell.of(method(a))));
        }
        columns.add(Column.wrapped("DOES", a -> Cell.of(words(a))));
        Table.print(session.screen(), columns, actions);
    }

    private static String method(ActionSummary action) {
        return action.method().orElse("").toUpperCase(Locale.ROOT);
    }

    private static String words(ActionSummary action) {
        return action.description().or(action::name).orElse("");
    }
}
