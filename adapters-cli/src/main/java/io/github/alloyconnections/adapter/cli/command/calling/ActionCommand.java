package io.github.alloyconnections.adapter.cli.command.calling;

import io.github.alloyconnections.adapter.cli.part.ActionIds;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.view.ActionView;
import io.github.alloyconnections.contract.json.ActionDescriptionJson;
import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionTarget;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Shows what one action does and needs. */
public final class ActionCommand implements Command {

    @Override
    public String summary() {
        return "what one action does and what it needs";
    }

    @Override
    public void describe(CommandSpec spec) {
        ActionIds.describe(spec);
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        ActionTarget target = new ActionTarget(session.connector(), ActionIds.of(arguments, "action"));
        ActionDescription action =
                session.watched(watcher -> session.core().actions().describe(target));
        switch (session.options().format()) {
            case JSON -> session.json(ActionDescriptionJson.of(target, action));
            case ID -> session.screen().line(action.summary().id().value());
            case TABLE -> new ActionView(session).print(target, action);
        }
        return ExitCode.OK.number();
    }
}
