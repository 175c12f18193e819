package io.github.alloyconnections.adapter.cli.command.tidying;

import io.github.alloyconnections.adapter.cli.part.ConnectionIds;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.contract.json.UsesJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.usage.Usage;
import io.github.alloyconnections.domain.usage.UsageReport;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Shows where the project writes connection ids down. */
public final class UsedCommand implements Command {

    @Override
    public String summary() {
        return "where the project's files and environment name connections";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.words("ID", "what to look for (default: the connector's and the pin)", "0..*"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        Set<ConnectionId> ids = new LinkedHashSet<>(ConnectionIds.parse(Flags.words(arguments), session));
        UsageReport report = session.core().tidying().uses(session.connector(), ids);
        switch (session.options().format()) {
            case JSON -> session.json(UsesJson.of(report));
            case ID ->
                report.usages().stream()
                        .map(usage -> usage.id().value())
                        .distinct()
                        .forEach(session.screen()::line);
            case TABLE -> show(session, report);
        }
        report.gap().ifPresent(gap -> session.messages().warning("not everything was looked at: " + gap));
        return ExitCode.OK.number();
    }

    private static void show(Session session, UsageReport report) {
        Screen screen = session.screen();
        if (report.usages().isEmpty()) {
            screen.line("Named nowhere: neither in the " + report.files()
                    + " files that were read nor in the environment.");
        } else {
            Table.print(screen, columns(), report.usages());
        }
        screen.flush();
    }

    private static Cell role(Usage usage) {
        return usage.counts()
                ? new Cell("pin", Style.STRONG)
                : usage.pin() ? new Cell("set, not the pin", Style.DOUBT) : Cell.EMPTY;
    }

    private static List<Column<Usage>> columns() {
        return List.of(
                Column.whole("ID", usage -> Cell.of(usage.id().value())),
                Column.whole("", UsedCommand::role),
                Column.wrapped("WHERE", usage -> Cell.of(usage.place())));
    }
}
