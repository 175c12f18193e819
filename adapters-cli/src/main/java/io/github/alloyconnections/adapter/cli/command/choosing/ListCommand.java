package io.github.alloyconnections.adapter.cli.command.choosing;

import io.github.alloyconnections.adapter.cli.part.ListFilter;
import io.github.alloyconnections.adapter.cli.part.ListPart;
import io.github.alloyconnections.adapter.cli.part.OwnerFix;
import io.github.alloyconnections.adapter.cli.part.ProbingEverything;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.FollowingSteps;
import io.github.alloyconnections.adapter.cli.run.NextSteps;
import io.github.alloyconnections.adapter.cli.run.OutputFormat;
import io.github.alloyconnections.adapter.cli.run.OwnerSteps;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.view.ConnectionColumns;
import io.github.alloyconnections.adapter.cli.view.OverviewView;
import io.github.alloyconnections.contract.json.ListJson;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Shows the connections there are. */
public final class ListCommand implements Command {

    @Override
    public String summary() {
        return "the connections, newest first; pin and latest marked";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flags.flag("of every connector", "--all"));
        spec.addOption(Flags.flag("try each, and show its health", "--probe"));
        ListFilter.describe(spec);
        spec.addOption(ListPart.flag());
        spec.addOption(OwnerFix.flag());
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        boolean all = arguments.hasMatchedOption("--all");
        ListFilter filter = ListFilter.of(arguments);
        boolean probe = arguments.hasMatchedOption("--probe") || filter.needsHealth();
        if (all && session.options().has("--connector")) {
            throw CommandFailure.usage("list", "--all and --connector exclude one another");
        }
        ConnectionOverview everything = session.watched(watcher -> {
            Core core = session.core();
            if (all) {
                ConnectionOverview listed = core.choosing().listAll();
                return probe ? ProbingEverything.newest(listed, core.verifying(), watcher) : listed;
            }
            ConnectorId connector = session.connector();
            return probe
                    ? core.verifying().verifyAll(connector, Optional.empty(), watcher)
                    : core.choosing().list(connector);
        });
        Marks marks = session.core().naming().marks();
        ConnectionOverview overview =
                filter.isSet() ? everything.of(filter.of(everything.entries(), marks, session.now())) : everything;
        if (overview.entries().isEmpty() && !everything.entries().isEmpty()) {
            return none(session, overview, everything.entries().size());
        }
        ListPart part = ListPart.of(arguments, overview.entries());
        switch (session.options().format()) {
            case JSON -> session.json(ListJson.of(overview, part.entries()));
            case ID -> OverviewView.ids(session.screen(), part.entries());
            case TABLE -> show(session, overview, part, marks, probe);
        }
        ExitCode code = probe && isUnjudged(overview) ? ExitCode.CANNOT_TELL : ExitCode.OK;
        return new OwnerFix(session)
                .after(overview.elsewhere(), code, arguments)
                .number();
    }

    /** Whether what was asked for, their health, could be told of none. */
    private static boolean isUnjudged(ConnectionOverview overview) {
        return !overview.entries().isEmpty()
                && overview.entries().stream()
                        .allMatch(entry -> entry.health()
                                .filter(health -> health.state() != HealthState.UNKNOWN)
                                .isEmpty());
    }

    /** A list that is empty because of what was asked is no empty list. */
    private static int none(Session session, ConnectionOverview overview, int all) {
        if (session.is(OutputFormat.JSON)) {
            session.json(ListJson.of(overview));
        }
        session.messages().note("none of " + all + " is like that");
        session.messages().advise(List.of(NextStep.run(session.again(CommandName.LIST), "shows them all")));
        return ExitCode.OK.number();
    }

    private static void show(Session session, ConnectionOverview overview, ListPart part, Marks marks, boolean probed) {
        if (overview.entries().isEmpty()) {
            session.messages().note("no connections of " + session.settings().owner());
            session.messages()
                    .advise(nextWhereNoneIs(session, overview, session.options().has("--all")));
        } else {
            Table.print(session.screen(), columns(session, overview.of(part.entries()), marks, probed), part.entries());
        }
        session.screen().flush();
        part.remark().ifPresent(session.messages()::note);
        OverviewView.remarks(session, overview);
        if (!overview.entries().isEmpty()) {
            session.goOn(FollowingSteps.afterListing(overview, session));
        }
    }

    private static List<NextStep> nextWhereNoneIs(Session session, ConnectionOverview overview, boolean all) {
        if (overview.elsewhere().isPresent()) {
            return OwnerSteps.of(overview.elsewhere().get(), CommandName.LIST.alone(), session);
        }
        List<NextStep> steps = new ArrayList<>(
                all
                        ? OwnerSteps.orConnecting(overview.untold(), session)
                        : List.of(NextSteps.whereNoneIs(overview.untold(), session)));
        steps.add(NextStep.run(session.again(CommandName.DOCTOR), "tells whether key, user and address are right"));
        return steps;
    }

    private static List<Column<ConnectionEntry>> columns(
            Session session, ConnectionOverview overview, Marks marks, boolean probed) {
        List<Column<ConnectionEntry>> columns = new ArrayList<>(List.of(
                ConnectionColumns.id(),
                ConnectionColumns.name(),
                ConnectionColumns.connector(),
                ConnectionColumns.created(),
                ConnectionColumns.age(session.now())));
        if (overview.entries().stream()
                .anyMatch(entry -> !marks.namesOf(entry.id()).isEmpty())) {
            columns.add(
                    2,
                    Column.whole(
                            "ALIAS", entry -> new Cell(String.join(", ", marks.namesOf(entry.id())), Style.STRONG)));
        }
        if (OverviewView.hasSeveralOwners(overview.entries())) {
            columns.add(ConnectionColumns.owner());
        }
        if (ConnectionColumns.tellAccounts(overview.entries())) {
            columns.add(ConnectionColumns.account());
        }
        if (probed) {
            columns.add(ConnectionColumns.health());
        }
        columns.add(ConnectionColumns.marks(marks));
        return columns;
    }
}
