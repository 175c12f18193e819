package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Messages;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.json.WaysJson;
import io.github.alloyconnections.contract.words.WayWords;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.List;

/** How a connector can be connected, and what it asks for. */
public final class WaysView {

    private final Session session;
    private final Screen screen;

    public WaysView(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    public int print(ConnectorId connector, List<Way> ways) {
        switch (session.options().format()) {
            case JSON -> session.json(WaysJson.of(connector, ways));
            case ID -> ways.forEach(way -> screen.line(TerminalText.line(way.authenticationType())));
            case TABLE -> table(connector, ways);
        }
        screen.flush();
        return ExitCode.OK.number();
    }

    private void table(ConnectorId connector, List<Way> ways) {
        for (Way way : ways) {
            screen.line(screen.paint(Style.STRONG, TerminalText.line(way.authenticationType())) + "  "
                    + TerminalText.line(WayWords.brief(way)));
            way.questions().forEach(field -> screen.line("  " + TerminalText.line(field.name() + "  " + words(field))));
            screen.line("");
        }
        Messages.next(
                screen,
                ways.stream().map(way -> next(connector, way, ways.size())).toList());
    }

    private static String words(InputField field) {
        return (field.required() ? "" : "optional; ") + WayWords.about(field);
    }

    private NextStep next(ConnectorId connector, Way way, int ways) {
        List<String> words = new ArrayList<>();
        if (ways > 1) {
            words.addAll(List.of("--auth", way.authenticationType()));
        }
        way.questions().stream()
                .filter(InputField::required)
                .forEach(field -> words.addAll(List.of("--data", field.name() + (field.secret() ? "=@FILE" : "=…"))));
        return NextStep.run(
                session.againOfAll(CommandName.CONNECT.with(connector).and(words)), WayWords.brief(way));
    }
}
