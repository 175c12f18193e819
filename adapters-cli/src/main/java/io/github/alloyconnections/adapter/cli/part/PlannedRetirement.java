package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.OutputFormat;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.view.PruneStops;
import io.github.alloyconnections.adapter.cli.view.PruneView;
import io.github.alloyconnections.contract.json.PlanJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.RetireOutcome;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.Invocation;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneStop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The gentle way of pruning: the same plan, but what could go is only taken out of every choice for a while. */
public record PlannedRetirement(Session session, boolean byName) {

    private Invocation retiring() {
        return byName ? CommandName.PRUNE.with("--retire", "--by-name") : CommandName.PRUNE.with("--retire");
    }

    public int run(boolean yes) {
        PrunePlan plan =
                session.watched(watcher -> session.core().tidying().plan(session.connector(), byName, watcher));
        plan.noticesOfRetiring().forEach(session.messages()::warning);
        PruneView view = new PruneView(session, retiring(), "retire");
        boolean asks = !yes && !plan.delete().isEmpty() && session.mayAsk();
        if (plan.delete().isEmpty() || !(yes || asks)) {
            view.plan(plan, Optional.empty(), false);
            boolean undecided = plan.delete().isEmpty() && plan.kept(KeptConnection.Rule.HEALTH_UNKNOWN) > 0;
            return (undecided ? ExitCode.CANNOT_TELL : ExitCode.OK).number();
        }
        if (session.is(OutputFormat.TABLE)) {
            view.rows(plan);
        }
        return asks && !agrees(plan.delete().size()) ? refused() : carriedOut(plan);
    }

    private boolean agrees(int number) {
        return session.doors()
                .picker()
                .type("Type " + number + " to retire " + number + ", anything else to leave all as it is: ")
                .map(String::strip)
                .filter(Integer.toString(number)::equals)
                .isPresent();
    }

    private int refused() {
        session.messages().note("nothing retired");
        return ExitCode.INTERRUPTED.number();
    }

    private int carriedOut(PrunePlan plan) {
        List<ConnectionId> ids =
                plan.delete().stream().map(doomed -> doomed.entry().id()).toList();
        List<Retirement> retired = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (RetireOutcome outcome : session.core().retiring().retireAll(plan.connector(), ids, Retirement.STANDARD)) {
            outcome.match(
                    done -> retired.add(done.retirement()),
                    no -> refused.add(no.id() + " is not retired: " + no.reason()));
        }
        Optional<PruneStop> stop = refused.stream()
                .findFirst()
                .map(why -> new PruneStop(PruneStop.Kind.WORLD_CHANGED, String.join("; ", refused)));
        switch (session.options().format()) {
            case JSON -> session.json(PlanJson.retiring(plan, retired, stop));
            case ID -> retired.forEach(each -> session.screen().line(each.id().value()));
            case TABLE -> told(plan, retired);
        }
        stop.ifPresent(why -> PruneStops.say(why, session));
        return stop.map(PruneStops::exitCode).orElse(ExitCode.OK).number();
    }

    private void told(PrunePlan plan, List<Retirement> retired) {
        String until = retired.stream()
                .findFirst()
                .map(each -> " until " + DisplayTimes.minute(each.until()))
                .orElse("");
        session.screen()
                .line("Retired " + retired.size() + " of " + plan.delete().size() + until + "; '"
                        + session.again(CommandName.UNRETIRE.with("ID")) + "' takes one back, nothing is deleted.");
        session.screen().flush();
    }
}
