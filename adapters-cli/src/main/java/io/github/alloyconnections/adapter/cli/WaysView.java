package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.contract.WayWords;
import io.github.alloyconnections.contract.WaysJson;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.List;

/** How a connector can be connected, and what each way asks for. */
record WaysView(Session session) {

    int print(ConnectorId connector, List<Way> ways) {
        switch (session.options().format()) {
            case JSON -> session.json(WaysJson.of(connector, ways));
            case ID -> ways.forEach(way -> session.screen().line(Printable.line(way.authenticationType())));
            case TABLE -> ways.forEach(this::table);
        }
        session.screen().flush();
        return ExitCode.OK.number();
    }

    private void table(Way way) {
        Screen screen = session.screen();
        String word = Printable.line(way.authenticationType());
        screen.line(screen.paint(Tone.STRONG, word) + "  " + Printable.line(WayWords.brief(way)));
        for (InputField field : way.questions()) {
            String need = field.required() ? "" : " (optional)";
            screen.line("  " + Printable.line(field.name() + need + ": " + WayWords.about(field)));
        }
    }
}
