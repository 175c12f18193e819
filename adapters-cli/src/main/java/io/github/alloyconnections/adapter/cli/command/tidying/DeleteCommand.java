package io.github.alloyconnections.adapter.cli.command.tidying;

import io.github.alloyconnections.adapter.cli.part.ConnectionIds;
import io.github.alloyconnections.adapter.cli.part.PlannedDeletion;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.PrunePlan;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Deletes the one connection that a person names, if nothing relies on it and they agree. */
public final class DeleteCommand implements Command {

    @Override
    public String summary() {
        return "deletes one connection, after a yes";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.word("ID", "the connection to delete", "1"));
        spec.addOption(Flags.flag("delete it without asking", "--yes"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        ConnectionId id = ConnectionIds.only(arguments, session);
        PrunePlan plan = session.watched(watcher -> session.core().tidying().planFor(session.connector(), id, watcher));
        plan.notices().forEach(session.messages()::warning);
        if (plan.delete().isEmpty()) {
            throw kept(plan, id, session);
        }
        PlannedDeletion deletion = new PlannedDeletion(session, plan, CommandName.DELETE.with(id));
        return arguments.hasMatchedOption("--yes") ? deletion.apply() : deletion.asked(Optional.empty());
    }

    private static CommandFailure kept(PrunePlan plan, ConnectionId id, Session session) {
        Optional<KeptConnection> why = plan.keep().stream()
                .filter(each -> each.entry().id().equals(id))
                .findFirst();
        NextStep next = switch (why.map(KeptConnection::rule).orElse(KeptConnection.Rule.NOT_LISTED)) {
            case PINNED -> NextStep.run(session.again(CommandName.UNPIN), "frees it; or 'use' another");
            case PROTECTED -> NextStep.run(session.again(CommandName.UNPROTECT.with(id)), "lets it be deleted again");
            case USED_ELSEWHERE -> NextStep.run(session.again(CommandName.USED.with(id)), "shows every place");
            default -> NextStep.run(session.again(CommandName.LIST), "shows what there is, and whose");
        };
        return CommandFailure.of(
                ErrorCode.CONNECTION_KEPT,
                id + " is not deleted: " + why.map(KeptConnection::reason).orElse("it is in no list"),
                next);
    }
}
