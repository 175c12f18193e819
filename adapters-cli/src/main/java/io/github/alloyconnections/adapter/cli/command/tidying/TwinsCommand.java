package io.github.alloyconnections.adapter.cli.command.tidying;

import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.view.OverviewView;
import io.github.alloyconnections.adapter.cli.view.TwinsView;
import io.github.alloyconnections.contract.json.TwinsJson;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.twins.TwinGroup;
import io.github.alloyconnections.domain.twins.TwinSearch;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** Shows connections that were made again and again, and what tells so. */
public final class TwinsCommand implements Command {

    @Override
    public String summary() {
        return "connections made again and again, and the evidence";
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        TwinSearch search = session.watched(watcher -> session.core().tidying().searchTwins(session.connector()));
        List<TwinGroup> groups = search.groups();
        switch (session.options().format()) {
            case JSON -> session.json(TwinsJson.of(groups));
            case ID -> OverviewView.ids(session.screen(), everybody(groups));
            case TABLE -> new TwinsView(session).print(groups);
        }
        search.doubt().ifPresent(why -> session.messages().warning(why + ": of them only names tell"));
        return (search.inVain() ? ExitCode.CANNOT_TELL : ExitCode.OK).number();
    }

    private static List<ConnectionEntry> everybody(List<TwinGroup> groups) {
        return groups.stream().flatMap(group -> group.connections().stream()).toList();
    }
}
