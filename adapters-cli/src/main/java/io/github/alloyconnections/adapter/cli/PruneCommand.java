package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.contract.PlanJson;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.port.driving.ForTidyingUp;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.PruneAgreement;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Plans which twins could go and, if a person agrees, deletes them. */
final class PruneCommand implements Command {

    /** Whoever waits at a command line can end it. */
    private static final Duration UNBOUNDED = Duration.ofDays(1);

    @Override
    public String summary() {
        return "plans which twins could go; deletes after a yes";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flags.flag("delete what the plan says without asking", "--yes"));
        spec.addOption(Flags.flag("also what only its name says to be a twin", "--by-name"));
        spec.addOption(Flags.text("<file>", "write the plan there, delete nothing", "--plan"));
        spec.addOption(Flags.text("<file>", "delete what that plan says, if all is as it was", "--apply"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        Optional<Path> agreed = PlanFile.named(arguments, "--apply");
        Optional<Path> written = PlanFile.named(arguments, "--plan");
        boolean yes = arguments.hasMatchedOption("--yes");
        boolean byName = arguments.hasMatchedOption("--by-name");
        requireOneWay(agreed.isPresent(), written.isPresent(), yes, byName);
        if (agreed.isPresent()) {
            return applyAgreed(session, PlanFile.read(agreed.get()));
        }
        PrunePlan plan = planned(session, session.connector(), byName);
        written.ifPresent(file -> PlanFile.write(file, plan));
        if (yes && !plan.delete().isEmpty()) {
            return apply(session, plan);
        }
        return asked(session, plan, written);
    }

    private static void requireOneWay(boolean apply, boolean write, boolean yes, boolean byName) {
        if (apply && (write || yes || byName)) {
            throw CommandFailure.usage("prune", "--apply takes everything from the file: give it alone");
        } else if (write && yes) {
            throw CommandFailure.usage("prune", "--plan and --yes exclude one another");
        }
    }

    private static PrunePlan planned(Session session, ConnectorId connector, boolean byName) {
        ForTidyingUp tidying = session.core().tidying();
        PrunePlan plan = session.watched(watcher -> tidying.plan(connector, byName, watcher));
        plan.notices().forEach(session.messages()::warning);
        return plan;
    }

    private static int applyAgreed(Session session, PruneAgreement agreement) {
        if (session.options().has("--connector") && !session.connector().equals(agreement.connector())) {
            throw CommandFailure.usage(
                    "prune", "the plan is for " + agreement.connector() + ", not for another connector");
        }
        PrunePlan plan = planned(session, agreement.connector(), agreement.byName());
        agreement.requireSame(plan);
        return apply(session, plan);
    }

    /** Shows the plan and, if somebody sits there, asks. */
    private static int asked(Session session, PrunePlan plan, Optional<Path> written) {
        PruneView view = new PruneView(session);
        boolean asks = written.isEmpty() && !plan.delete().isEmpty() && session.mayAsk();
        view.plan(plan, written, asks);
        if (!asks) {
            boolean undecided = plan.delete().isEmpty() && plan.kept(KeptConnection.Rule.HEALTH_UNKNOWN) > 0;
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
        return carriedOut(session, plan);
    }

    private static int apply(Session session, PrunePlan plan) {
        if (session.is(OutputFormat.TABLE)) {
            new PruneView(session).rows(plan);
        }
        return carriedOut(session, plan);
    }

    private static int carriedOut(Session session, PrunePlan plan) {
        PruneResult result = session.core()
                .tidying()
                .apply(
                        plan,
                        UNBOUNDED,
                        (id, done, of) -> session.messages().note("deleted " + id + " (" + done + " of " + of + ")"));
        switch (session.options().format()) {
            case JSON -> session.json(PlanJson.of(result));
            case ID -> result.deleted().forEach(id -> session.screen().line(id.value()));
            case TABLE -> new PruneView(session).result(result);
        }
        result.stopped().ifPresent(stop -> PruneStops.say(stop, session));
        return result.stopped().map(PruneStops::exitCode).orElse(ExitCode.OK).number();
    }
}
