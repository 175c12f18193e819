package io.github.alloyconnections.adapter.cli.command.calling;

import io.github.alloyconnections.adapter.cli.part.NotionAccess;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.notion.NotionJson;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionOutcome;
import io.github.alloyconnections.notion.page.TableRows;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Reads a database: a row a line, its properties as columns. */
final class NotionRowsCommand implements Command {

    @Override
    public String summary() {
        return "the rows of a database, its properties as columns";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                Flags.word("DATABASE", "the id or URL of the database, or the id of a data source of it", "1"));
        NotionAccess.describeLimit(spec);
        NotionAccess.describe(spec);
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        NotionId id = NotionAccess.page(Flags.word(arguments).orElse(""), "notion rows");
        int limit = NotionAccess.limit(arguments);
        NotionOutcome.Done<TableRows> done = NotionAccess.of(session, arguments)
                .done(access -> session.notion().rows(id, limit, access));
        switch (session.options().format()) {
            case JSON -> session.json(NotionJson.rows(done));
            case ID ->
                done.value()
                        .rows()
                        .forEach(row -> session.screen()
                                .line(TerminalText.line(row.page().id())));
            case TABLE -> show(session, done.value());
        }
        return ExitCode.OK.number();
    }

    private static void show(Session session, TableRows found) {
        if (!found.rows().isEmpty()) {
            List<Column<TableRows.Row>> columns = new ArrayList<>();
            columns.add(Column.whole("ID", row -> Cell.of(row.page().id())));
            found.columns().forEach(column -> columns.add(shown(column)));
            Table.print(session.screen(), columns, found.rows());
        }
        if (!found.complete()) {
            session.messages().note("there are more rows than these; --limit or Notion ended the list");
        }
    }

    private static Column<TableRows.Row> shown(TableRows.Column column) {
        String title = TerminalText.line(column.name());
        return column.type().equals("title")
                ? Column.cut(title, row -> Cell.of(row.text(column), Style.STRONG))
                : Column.optional(title, row -> Cell.of(row.text(column)));
    }
}
