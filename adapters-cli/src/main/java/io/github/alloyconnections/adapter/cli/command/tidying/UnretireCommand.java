package io.github.alloyconnections.adapter.cli.command.tidying;

import io.github.alloyconnections.adapter.cli.part.ConnectionIds;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.contract.json.RetirementJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Takes a retired connection back among the choices. */
public final class UnretireCommand implements Command {

    @Override
    public String summary() {
        return "takes a retired connection back";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.word("ID", "the connection to take back", "1"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        ConnectionId id = ConnectionIds.only(arguments, session);
        Retirement over = session.core()
                .retiring()
                .unretire(id)
                .orElseThrow(() -> CommandFailure.of(
                        ErrorCode.UNKNOWN_CONNECTION,
                        id + " is not retired; nothing changed",
                        NextStep.run(session.again(CommandName.LIST), "marks those that are")));
        switch (session.options().format()) {
            case JSON -> session.json(RetirementJson.over(over));
            case ID -> session.screen().line(id.value());
            case TABLE -> session.screen().line(id + " may be chosen again");
        }
        return ExitCode.OK.number();
    }
}
