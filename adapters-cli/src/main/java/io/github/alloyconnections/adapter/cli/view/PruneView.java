package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.run.OwnerSteps;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Messages;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.json.PlanJson;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.Invocation;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan for pruning and what came of it, for a person. */
public final class PruneView {

    private static final int MOST_ROWS = 40;

    private final Session session;
    private final Invocation command;
    private final String verb;
    private final Screen screen;

    /** A line of the table. */
    private record Row(ConnectionEntry entry, boolean stays, String reason) {}

    /** The command is what would make the same plan again. */
    public PruneView(Session session, Invocation command) {
        this(session, command, "delete");
    }

    /** The verb says what is done to what could go. */
    public PruneView(Session session, Invocation command, String verb) {
        this.session = session;
        this.verb = verb;
        this.command = command;
        this.screen = session.screen();
    }

    /** Whatever the format: the plan alone, nothing done. */
    public void plan(PrunePlan plan, Optional<Path> written, boolean asks) {
        switch (session.options().format()) {
            case JSON -> session.json(PlanJson.of(plan));
            case ID ->
                plan.delete().forEach(doomed -> screen.line(doomed.entry().id().value()));
            case TABLE -> {
                rows(plan);
                if (!asks) {
                    Messages.next(screen, next(plan, written));
                }
            }
        }
        screen.flush();
    }

    /** The plan as a table, what stays before what goes. */
    public void rows(PrunePlan plan) {
        List<Row> rows = new ArrayList<>();
        plan.keep().stream()
                .filter(PruneView::isTelling)
                .forEach(kept -> rows.add(new Row(kept.entry(), true, kept.reason())));
        plan.delete().forEach(doomed -> rows.add(new Row(doomed.entry(), false, doomed.reason())));
        screen.line(screen.paint(Style.STRONG, headline(plan)));
        if (!rows.isEmpty()) {
            screen.line("");
            List<Row> shown = shown(rows, rows.size() - plan.delete().size());
            GroupedRows<Row> groups = new GroupedRows<>(screen, shown, this::said);
            if (groups.pays()) {
                groups.print(columns().subList(0, columns().size() - 2), shown.size());
            } else {
                Table.print(screen, columns(), shown);
            }
            if (shown.size() < rows.size()) {
                screen.line(screen.ellipsis() + " " + (rows.size() - shown.size()) + " more; -o json has them all");
            }
        }
        screen.line("");
        screen.flush();
    }

    private Cell said(Row row) {
        return Cell.of(
                (row.stays() ? "to keep: " : "to " + verb + ": ") + row.reason(), row.stays() ? Style.GOOD : Style.BAD);
    }

    /** Of many, what goes is shown before what stays. */
    private static List<Row> shown(List<Row> rows, int stay) {
        int go = rows.size() - stay;
        int kept = Math.min(stay, Math.max(MOST_ROWS / 2, MOST_ROWS - go));
        int gone = Math.min(go, MOST_ROWS - kept);
        List<Row> shown = new ArrayList<>(rows.subList(0, kept));
        shown.addAll(rows.subList(stay, stay + gone));
        return shown;
    }

    /** Of a plan for a named one, others are told only as far as they were asked about. */
    private static boolean isTelling(KeptConnection kept) {
        return kept.rule() != KeptConnection.Rule.NOT_NAMED
                || kept.entry().health().isPresent();
    }

    private String headline(PrunePlan plan) {
        int all = plan.keep().size() + plan.delete().size();
        String of = TerminalText.line(plan.connector().value()) + (all == 1 ? " connection" : " connections");
        if (all == 0) {
            return "There are no " + of + ".";
        }
        return plan.delete().isEmpty()
                ? "Nothing to " + verb + ": " + all + " " + of + ", all kept."
                : plan.delete().size() + " of " + all + " " + of + " could go, "
                        + plan.keep().size() + (plan.keep().size() == 1 ? " stays." : " stay.");
    }

    private List<Column<Row>> columns() {
        return List.of(
                Column.whole("ID", row -> new Cell(row.entry().id().value(), Style.PLAIN)),
                Column.cut(
                        "NAME", row -> Cell.of(row.entry().connection().name().orElse("-"))),
                Column.optional(
                        "AGE",
                        row -> Cell.of(DisplayTimes.age(row.entry().connection().createdAt(), session.now()))),
                Column.optional("HEALTH", row -> HealthWords.cell(row.entry().health())),
                Column.whole("PLAN", row -> row.stays() ? new Cell("keep", Style.GOOD) : new Cell(verb, Style.BAD)),
                Column.wrapped("WHY", row -> Cell.of(row.reason())));
    }

    private List<NextStep> next(PrunePlan plan, Optional<Path> written) {
        if (written.isPresent()) {
            return List.of(NextStep.run(
                    session.again(CommandName.PRUNE.with("--apply", written.get())),
                    "deletes that, if all is still so"));
        } else if (!plan.delete().isEmpty()) {
            return List.of(NextStep.run(
                    session.again(command.and("--yes")),
                    verb + "s the " + plan.delete().size()));
        }
        if (plan.keep().isEmpty()) {
            return OwnerSteps.orConnecting(plan.untold(), session);
        }
        boolean doubts = plan.keep().stream()
                .flatMap(kept -> kept.entry().health().stream())
                .map(Health::state)
                .anyMatch(state -> !state.isUsable());
        return List.of(
                doubts
                        ? NextStep.run(session.again(CommandName.VERIFY.with("--all")), "shows what each probe proved")
                        : NextStep.run(
                                session.again(CommandName.TWINS), "shows which of them are twins, and the evidence"));
    }

    /** What was done. */
    public void result(PruneResult result) {
        int planned = result.plan().delete().size();
        String count = result.deleted().size() + " of " + planned;
        screen.line(screen.paint(
                result.stopped().isEmpty() ? Style.GOOD : Style.DOUBT,
                "Deleted " + count + (result.stopped().isEmpty() ? "." : ", then stopped.")));
        result.journal().ifPresent(journal -> new LabelledLines(screen).line("journal", journal));
        screen.flush();
    }
}
