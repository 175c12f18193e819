package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.twins.PruneStop;
import java.util.List;

/** What a run of deletions that ended early means for a person, and for the exit code. */
public final class PruneStops {

    private PruneStops() {}

    public static void say(PruneStop stop, Session session) {
        session.screen().flush();
        session.messages().warning("stopped: " + stop.reason());
        session.messages().advise(List.of(next(stop, session)));
    }

    public static ExitCode exitCode(PruneStop stop) {
        return switch (stop.kind()) {
            case CANNOT_TELL, TIME_OVER -> ExitCode.CANNOT_TELL;
            case KEY_REFUSED -> ExitCode.KEY;
            case INTERRUPTED -> ExitCode.INTERRUPTED;
            case WORLD_CHANGED, NOT_OFFERED, REFUSED, OUTCOME_UNKNOWN, SURVIVOR_DEAD, NO_JOURNAL -> ExitCode.UNEXPECTED;
        };
    }

    private static NextStep next(PruneStop stop, Session session) {
        return switch (stop.kind()) {
            case NOT_OFFERED ->
                NextStep.other("https://app.runalloy.com", "under Connections they can be deleted by hand");
            case REFUSED, OUTCOME_UNKNOWN ->
                NextStep.run(session.again(CommandName.LIST), "shows what is left: look before you repeat it");
            case SURVIVOR_DEAD -> NextStep.run(session.again(CommandName.WHICH), "says which one works now");
            case KEY_REFUSED ->
                NextStep.run(session.again(CommandName.STATUS), "shows which key is used and where it comes from");
            case NO_JOURNAL -> NextStep.other("df -h", "shows whether there is room for the journal");
            case CANNOT_TELL -> NextStep.run(session.again(CommandName.PRUNE), "in a minute: plans what is left");
            case WORLD_CHANGED, TIME_OVER, INTERRUPTED ->
                NextStep.run(session.again(CommandName.PRUNE), "plans what is left");
        };
    }
}
