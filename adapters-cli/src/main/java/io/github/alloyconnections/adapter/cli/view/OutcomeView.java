package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.OutputFormat;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.json.ActionJson;
import io.github.alloyconnections.contract.json.ActionPreviewJson;
import io.github.alloyconnections.contract.json.AnswerJson;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.util.List;
import java.util.stream.Stream;

/** What came of an action, in the format that was asked for. */
public final class OutcomeView {

    private final Session session;
    private final Screen screen;

    public OutcomeView(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    public ExitCode done(ActionOutcome.Done done) {
        aloud(done.connection(), done.reason(), done.notes());
        if (session.options().raw()) {
            session.json(new AnswerJson(done.result()));
            return ExitCode.OK;
        }
        switch (session.options().format()) {
            case JSON -> session.json(ActionJson.of(done));
            case ID -> ids(done.result()).forEach(screen::line);
            case TABLE -> {
                heading(done.target(), done.connection(), done.reason());
                new AnswerView(screen).print(done.result());
            }
        }
        return ExitCode.OK;
    }

    public ExitCode previewed(ActionOutcome.Previewed previewed) {
        aloud(previewed.connection(), previewed.reason(), previewed.notes());
        if (session.is(OutputFormat.JSON)) {
            session.json(ActionPreviewJson.of(previewed));
            return ExitCode.OK;
        }
        screen.line(previewed.request().method() + " "
                + TerminalText.line(previewed.request().url()));
        previewed.request().headers().forEach((name, value) -> screen.line(name + ": " + TerminalText.line(value)));
        screen.line("");
        AnswerView.json(screen, previewed.request().body());
        session.messages().note("dry run: nothing was sent to the provider");
        return ExitCode.OK;
    }

    /** A provider that refuses says so in its own way, which is what was asked for. */
    public void raw(ActionOutcome.Refused refused) {
        if (session.options().raw() && !(refused.result() instanceof JsonValue.JsonNull)) {
            session.json(new AnswerJson(refused.result()));
        }
    }

    /** The connection is named where nobody chose it by hand; the notes wherever the record does not hold them. */
    public void aloud(ConnectionEntry connection, String reason, List<String> notes) {
        if (!connection.pinned() && !reason.startsWith("named by its id")) {
            session.messages().note("there is no pin; using " + connection.id() + ", " + reason);
        }
        if (!session.is(OutputFormat.JSON)) {
            notes.forEach(session.messages()::note);
        }
    }

    private void heading(ActionTarget target, ConnectionEntry connection, String reason) {
        LabelledLines facts = new LabelledLines(screen);
        screen.line(screen.paint(Style.STRONG, target.action().value()) + " of " + target.connector() + ": done");
        facts.line(
                "through",
                connection.id() + "  " + connection.connection().name().orElse(""));
        facts.line("why", reason);
        screen.line("");
    }

    /** The ids of what came back. */
    private static Stream<String> ids(JsonValue result) {
        return result.text("id")
                .map(Stream::of)
                .orElseGet(() -> AnswerView.rows(result).stream().flatMap(row -> row.text("id").stream()))
                .map(TerminalText::line);
    }
}
