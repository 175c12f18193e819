package io.github.alloyconnections.adapter.cli.terminal;

import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;

/** What is said beside the result, on the error stream. */
public final class Messages {

    /** Below that, breaking lines helps nobody. */
    private static final int NARROWEST = 20;

    private final Screen err;

    Messages(Screen err) {
        this.err = err;
    }

    public void note(String text) {
        say(Style.FAINT, "note", text);
    }

    public void warning(String text) {
        say(Style.DOUBT, "warning", text);
    }

    public void failure(Failure failure) {
        say(Style.BAD, "error", failure.message());
        next(err, failure.next());
        err.flush();
    }

    /** The same apart from what was said before. */
    public void adviseApart(List<NextStep> steps) {
        err.line("");
        advise(steps);
    }

    public void advise(List<NextStep> steps) {
        next(err, steps);
        err.flush();
    }

    private void say(Style tone, String kind, String text) {
        String before = err.paint(tone, kind + ":") + " ";
        int indent = kind.length() + 2;
        int room = err.width() == Screen.UNBOUNDED ? Screen.UNBOUNDED : Math.max(NARROWEST, err.width() - indent);
        for (String line : text.split("\\R", -1)) {
            for (String part : Wrapping.lines(TerminalText.line(line), room)) {
                err.line(before + part);
                before = " ".repeat(indent);
            }
        }
        err.flush();
    }

    /** Prints the next steps, commands aligned. */
    public static void next(Screen screen, List<NextStep> steps) {
        int width = 0;
        for (NextStep step : steps) {
            width = Math.max(width, TerminalText.width(TerminalText.line(screen.typed(step.command()))));
        }
        String before = "next:  ";
        for (NextStep step : steps) {
            String command = TerminalText.line(screen.typed(step.command()));
            String gap = " ".repeat(width - TerminalText.width(command) + 2);
            boolean fits = before.length() + width + 2 + step.why().length() <= screen.width();
            screen.line(before
                    + screen.paint(Style.STRONG, command)
                    + (fits ? gap : "\n" + " ".repeat(9))
                    + TerminalText.line(step.why()));
            before = " ".repeat(before.length());
        }
    }
}
