package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.json.ConformanceJson;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport.Compared;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport.Result;
import java.util.List;

/** A report that can be pasted into an issue: it holds names and types of fields and no value. */
public final class ConformanceView {

    private final Screen screen;

    public ConformanceView(Screen screen) {
        this.screen = screen;
    }

    public static ExitCode code(ConformanceReport report) {
        return report.count(Result.DIFFERS) > 0
                ? ExitCode.UNEXPECTED
                : report.count(Result.NOT_ASKED) > 0 ? ExitCode.CANNOT_TELL : ExitCode.OK;
    }

    public void print(ConformanceReport report) {
        Table.print(
                screen,
                List.of(
                        Column.<Compared>whole("RESULT", ConformanceView::result),
                        Column.<Compared>whole("STATUS", call -> Cell.of(status(call))),
                        Column.<Compared>wrapped("CALL", call -> Cell.of(call.call()))),
                report.calls());
        report.calls().forEach(this::details);
        screen.line("");
        screen.line("Names and types of fields only, no values: this can be pasted into an issue.");
        screen.flush();
    }

    private static String status(Compared call) {
        return call.status().isPresent() ? Integer.toString(call.status().getAsInt()) : "-";
    }

    private static Cell result(Compared call) {
        Style tone = switch (call.result()) {
            case AS_ASSUMED -> Style.GOOD;
            case DIFFERS -> Style.BAD;
            case NOT_ASKED -> Style.DOUBT;
        };
        return new Cell(ConformanceJson.words(call.result()), tone);
    }

    private void details(Compared call) {
        boolean nothing = call.trouble().isEmpty()
                && call.unknown().isEmpty()
                && call.missing().isEmpty()
                && call.types().isEmpty();
        if (nothing) {
            return;
        }
        screen.line("");
        screen.line(call.call());
        call.trouble().ifPresent(trouble -> line("answer", trouble));
        call.missing().forEach(field -> line("missing", field));
        call.types().forEach(field -> line("type", field));
        call.unknown().forEach(field -> line("unknown", field));
    }

    private void line(String kind, String text) {
        screen.line("  " + kind + " ".repeat(9 - kind.length()) + TerminalText.line(text));
    }
}
