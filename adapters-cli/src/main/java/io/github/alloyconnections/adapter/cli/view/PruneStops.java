package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.domain.diagnosis.Advice;
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

    private static Advice next(PruneStop stop, Session session) {
        return switch (stop.kind()) {
            case NOT_OFFERED -> new Advice("https://app.runalloy.com", "under Connections they can be deleted by hand");
            case REFUSED, OUTCOME_UNKNOWN ->
                new Advice(session.again("list"), "shows what is left: look before you repeat it");
            case SURVIVOR_DEAD -> new Advice(session.again("which"), "says which one works now");
            case KEY_REFUSED -> new Advice(session.again("status"), "shows which key is used and where it comes from");
            case NO_JOURNAL -> new Advice("df -h", "shows whether there is room for the journal");
            case CANNOT_TELL -> new Advice(session.again("prune"), "in a minute: plans what is left");
            case WORLD_CHANGED, TIME_OVER, INTERRUPTED -> new Advice(session.again("prune"), "plans what is left");
        };
    }
}
