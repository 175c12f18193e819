package io.github.alloyconnections.adapter.cli.command.connecting;

import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.contract.json.ConnectorsJson;
import io.github.alloyconnections.domain.connection.Connector;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** Shows what can be connected. */
public final class ConnectorsCommand implements Command {

    @Override
    public String summary() {
        return "what can be connected";
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        List<Connector> connectors =
                session.watched(watcher -> session.core().browsing().connectors());
        switch (session.options().format()) {
            case JSON -> session.json(ConnectorsJson.of(connectors));
            case ID ->
                connectors.forEach(
                        connector -> session.screen().line(connector.id().value()));
            case TABLE ->
                Table.print(
                        session.screen(),
                        List.of(
                                Column.<Connector>whole("ID", c -> Cell.of(c.id().value(), Style.STRONG)),
                                Column.<Connector>cut("NAME", c -> Cell.of(c.name())),
                                Column.<Connector>wrapped(
                                        "CATEGORIES", c -> Cell.of(String.join(", ", c.categories())))),
                        connectors);
        }
        return ExitCode.OK.number();
    }
}
