package io.github.alloyconnections.adapter.cli.report;

import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Messages;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.view.HealthWords;
import io.github.alloyconnections.adapter.cli.view.LabelledLines;
import io.github.alloyconnections.domain.finding.CheckReport;
import io.github.alloyconnections.domain.finding.CheckReport.Checked;
import io.github.alloyconnections.domain.finding.FilePlace;
import io.github.alloyconnections.domain.finding.Finding;
import io.github.alloyconnections.domain.finding.Finding.Severity;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a check found, for a person. */
public final class CheckView {

    private static final int MOST_ROWS = 50;
    private static final int MOST_STEPS = 6;

    private final Session session;
    private final Screen screen;

    public CheckView(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    public void print(CheckReport report) {
        report.checked().forEach(this::checked);
        List<Finding> findings = report.findings();
        int shown = session.options().has("--verbose") ? findings.size() : Math.min(MOST_ROWS, findings.size());
        if (!findings.isEmpty()) {
            screen.line("");
            Table.print(screen, columns(), findings.subList(0, shown));
        }
        if (shown < findings.size()) {
            screen.line(screen.ellipsis() + " " + (findings.size() - shown) + " more: -v shows them");
        }
        screen.line("");
        screen.line(summary(report));
        List<NextStep> steps = steps(findings);
        if (!steps.isEmpty()) {
            Messages.next(screen, steps);
        }
        screen.flush();
    }

    private void checked(Checked checked) {
        LabelledLines lines = new LabelledLines(screen);
        if (checked.entry().isEmpty()) {
            screen.line(TerminalText.line(checked.connector().value()) + ": not tried");
        } else {
            lines.headline(checked.entry().get());
            lines.line("app", checked.connector().value());
            checked.entry()
                    .get()
                    .health()
                    .ifPresent(health ->
                            lines.line("health", HealthWords.tone(health.state()), HealthWords.sentence(health)));
        }
    }

    private static List<Column<Finding>> columns() {
        return List.of(
                Column.whole("WEIGHT", CheckView::weight),
                Column.whole(
                        "WHERE",
                        each -> Cell.of(each.place().map(FilePlace::toString).orElse("-"))),
                Column.wrapped("FINDING", each -> Cell.of(each.kind().title() + ": " + each.message())));
    }

    private static Cell weight(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> new Cell("error", Style.BAD);
            case WARNING -> new Cell("warning", Style.DOUBT);
            case NOTICE -> new Cell("notice", Style.FAINT);
        };
    }

    /** How many of what weight; one sentence. */
    static String summary(CheckReport report) {
        int errors = report.of(Severity.ERROR).size();
        int warnings = report.of(Severity.WARNING).size();
        String counted = counted(errors, "error") + ", " + counted(warnings, "warning");
        boolean untold = report.findings().stream().anyMatch(each -> each.kind() == Finding.Kind.CANNOT_TELL);
        return errors + warnings > 0
                ? counted + (untold ? ", and not all could be told." : ".")
                : untold ? "Cannot tell now." : report.locked() ? "All is as agreed." : "All works.";
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** What matters most comes first, and every command once. */
    private static List<NextStep> steps(List<Finding> findings) {
        Map<String, NextStep> byCommand = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            findings.stream()
                    .filter(each -> each.severity() == severity)
                    .flatMap(each -> each.next().stream())
                    .forEach(step -> byCommand.putIfAbsent(step.command(), step));
        }
        return byCommand.values().stream().limit(MOST_STEPS).toList();
    }
}
