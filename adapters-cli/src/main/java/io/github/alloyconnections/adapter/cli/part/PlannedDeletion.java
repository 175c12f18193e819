package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.OutputFormat;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.view.PruneStops;
import io.github.alloyconnections.adapter.cli.view.PruneView;
import io.github.alloyconnections.contract.json.PlanJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.Invocation;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A plan of deletions between being shown and being carried out; {@code command} is what would make it again. */
public record PlannedDeletion(Session session, PrunePlan plan, Invocation command) {

    /** Whoever waits at a command line can end it. */
    private static final Duration UNBOUNDED = Duration.ofDays(1);

    /** Shows the plan and, if somebody sits there, asks. */
    public int asked(Optional<Path> written) {
        PruneView view = new PruneView(session, command);
        boolean asks = written.isEmpty() && !plan.delete().isEmpty() && session.mayAsk();
        view.plan(plan, written, asks);
        if (!asks) {
            boolean undecided = plan.delete().isEmpty() && plan.keep().stream().anyMatch(PlannedDeletion::isUndecided);
            return (undecided ? ExitCode.CANNOT_TELL : ExitCode.OK).number();
        }
        String number = Integer.toString(plan.delete().size());
        Optional<String> typed = session.doors()
                .picker()
                .type("Type " + number + " to delete " + number + ", anything else to keep all: ");
        if (typed.map(String::strip).filter(number::equals).isEmpty()) {
            session.messages().note("nothing deleted");
            return ExitCode.INTERRUPTED.number();
        }
        return carriedOut();
    }

    /** Whether another time it may be told whether it works; where nothing can try it, it cannot. */
    private static boolean isUndecided(KeptConnection kept) {
        boolean unverifiable = kept.entry()
                .health()
                .filter(health -> health.state() == HealthState.UNVERIFIABLE)
                .isPresent();
        return kept.rule() == KeptConnection.Rule.HEALTH_UNKNOWN && !unverifiable;
    }

    /** Shows the plan and carries it out. */
    public int apply() {
        if (session.is(OutputFormat.TABLE)) {
            new PruneView(session, command).rows(plan);
        }
        return carriedOut();
    }

    private void told(ConnectionId id, int done, int of) {
        session.messages().note("deleted " + id + " (" + done + " of " + of + ")");
    }

    private int carriedOut() {
        PruneResult result = session.writing(
                () -> session.core().tidying().apply(plan, UNBOUNDED, this::told),
                NextStep.run(session.again(CommandName.LIST), "shows what is left: look before you repeat it"));
        switch (session.options().format()) {
            case JSON -> session.json(PlanJson.of(result));
            case ID -> result.deleted().forEach(id -> session.screen().line(id.value()));
            case TABLE -> new PruneView(session, command).result(result);
        }
        result.stopped().ifPresent(stop -> PruneStops.say(stop, session));
        return result.stopped().map(PruneStops::exitCode).orElse(ExitCode.OK).number();
    }
}
