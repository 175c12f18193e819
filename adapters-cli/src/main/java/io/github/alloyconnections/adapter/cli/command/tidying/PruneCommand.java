package io.github.alloyconnections.adapter.cli.command.tidying;

import io.github.alloyconnections.adapter.cli.part.PlanFile;
import io.github.alloyconnections.adapter.cli.part.PlannedDeletion;
import io.github.alloyconnections.adapter.cli.part.PlannedRetirement;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.twins.PruneAgreement;
import io.github.alloyconnections.domain.twins.PrunePlan;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Plans which twins could go and, if a person agrees, deletes them. */
public final class PruneCommand implements Command {

    @Override
    public String summary() {
        return "plans which twins could go; deletes after a yes";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flags.flag("delete what the plan says without asking", "--yes"));
        spec.addOption(Flags.flag("also what only its name says to be a twin", "--by-name"));
        spec.addOption(Flags.flag("take what could go out of every choice for 30 days, delete nothing", "--retire"));
        spec.addOption(Flags.text("<file>", "write the plan there, delete nothing", "--plan"));
        spec.addOption(Flags.text("<file>", "delete what that plan says, if all is as it was", "--apply"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        Optional<Path> agreed = PlanFile.named(arguments, "--apply");
        Optional<Path> written = PlanFile.named(arguments, "--plan");
        boolean yes = arguments.hasMatchedOption("--yes");
        boolean byName = arguments.hasMatchedOption("--by-name");
        requireOneWay(agreed.isPresent(), written.isPresent(), yes, byName || arguments.hasMatchedOption("--retire"));
        if (agreed.isPresent()) {
            return applyAgreed(session, PlanFile.read(agreed.get()));
        }
        if (arguments.hasMatchedOption("--retire")) {
            requireNoFile(written.isPresent());
            return new PlannedRetirement(session, byName).run(yes);
        }
        PrunePlan plan =
                planned(session, watcher -> session.core().tidying().plan(session.connector(), byName, watcher));
        written.ifPresent(file -> PlanFile.write(file, plan));
        PlannedDeletion deletion = new PlannedDeletion(
                session, plan, plan.byName() ? CommandName.PRUNE.with("--by-name") : CommandName.PRUNE.alone());
        return yes && !plan.delete().isEmpty() ? deletion.apply() : deletion.asked(written);
    }

    private static void requireOneWay(boolean apply, boolean write, boolean yes, boolean byName) {
        if (apply && (write || yes || byName)) {
            throw CommandFailure.usage("prune", "--apply takes everything from the file: give it alone");
        } else if (write && yes) {
            throw CommandFailure.usage("prune", "--plan and --yes exclude one another");
        }
    }

    private static void requireNoFile(boolean write) {
        if (write) {
            throw CommandFailure.usage("prune", "--plan and --retire exclude one another: retiring can be taken back");
        }
    }

    private static PrunePlan planned(Session session, Function<ProbeListener, PrunePlan> planning) {
        PrunePlan plan = session.watched(planning);
        plan.notices().forEach(session.messages()::warning);
        return plan;
    }

    private static int applyAgreed(Session session, PruneAgreement agreement) {
        if (session.options().has("--connector") && !session.connector().equals(agreement.connector())) {
            throw CommandFailure.usage(
                    "prune", "the plan is for " + agreement.connector() + ", not for another connector");
        }
        PrunePlan plan = planned(session, watcher -> session.core().tidying().again(agreement, watcher));
        agreement.requireSame(plan);
        return new PlannedDeletion(session, plan, CommandName.PRUNE.alone()).apply();
    }
}
