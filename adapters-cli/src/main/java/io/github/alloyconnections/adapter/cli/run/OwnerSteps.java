package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.Invocation;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.List;

/** What to type where something works, but for another owner than calls run as. */
public final class OwnerSteps {

    private static final String NAME = "ALLOY_USER_ID";
    private static final String ENVIRONMENT = "environment";

    private OwnerSteps() {}

    /** The command, for this owner in place of the one that calls run as now. */
    public static Invocation as(Owner owner, Invocation command) {
        return command.and("--user", owner.match(UserId::value, () -> ""));
    }

    /** Of a decision, with the command that makes the same one again. */
    static List<NextStep> after(Decision decision, FoundElsewhere found, Session session) {
        String policy = decision.policy();
        if (policy.startsWith("id:")) {
            return List.of(pinning(CommandName.USE.with(policy.substring("id:".length())), found.owner(), session));
        }
        return of(found, CommandName.WHICH.alone().and(NextSteps.policy(decision)), session);
    }

    /** Writing the owner down for good, where that can be done and counts; else, and besides, saying it for once. */
    public static List<NextStep> of(FoundElsewhere found, Invocation command, Session session) {
        if (session.options().has("--user") && unlessSaid(session).equals(found.owner())) {
            return List.of(NextStep.run(
                    session.again(as(found.owner(), command)),
                    "as whom calls run without --user, and for whom it works"));
        }
        List<NextStep> steps = new ArrayList<>();
        if (found.rivals() > 0) {
            steps.add(NextStep.run(
                    session.again(CommandName.USERS.with("--probe")), "shows for which of the users what works"));
            steps.add(pinning(CommandName.USE.alone(), found.owner(), session));
        } else if (isWritable(session)) {
            steps.add(NextStep.run(
                    session.again(command.and("--fix")),
                    "shows the line " + found.setting() + ", and writes it into "
                            + session.settings().envFile()));
        }
        steps.add(once(found.owner(), command, session));
        return steps;
    }

    /** Where nothing is, and the key's other owners were not asked: connecting is advised only if they have nothing. */
    public static List<NextStep> orConnecting(int untold, Session session) {
        return session.core()
                .owners()
                .elsewhere(session.connector())
                .map(found -> of(found, CommandName.WHICH.alone(), session))
                .orElseGet(() -> List.of(NextSteps.whereNoneIs(untold, session)));
    }

    /** Pinning it as whom it works for; where that can be written down, with that. */
    public static NextStep pinning(Invocation command, Owner owner, Session session) {
        return isWritable(session)
                ? NextStep.run(
                        session.again(as(owner, command.and("--fix"))),
                        "pins it as " + owner + ", and writes the line " + owner.setting() + " with it")
                : NextStep.run(session.again(as(owner, command)), "pins it as " + owner);
    }

    private static NextStep once(Owner owner, Invocation command, Session session) {
        String why = isOutranked(session)
                ? "the same as " + owner + "; to keep it, change " + NAME + " in the environment, which counts before "
                        + session.settings().envFile()
                : "the same as " + owner + ", this once";
        return NextStep.run(session.again(as(owner, command)), why);
    }

    /** Whether what is pinned now is another owner's for who names none on the command line. */
    public static boolean isLostLater(Session session) {
        return !unlessSaid(session).equals(session.settings().owner());
    }

    /** Says what else must change for a pin to be found later, unless it would be written with it. */
    public static void warn(PinChange pin, boolean written, Session session) {
        Owner owner = session.settings().owner();
        boolean preview = pin.effect() == PinChange.Effect.PREVIEWED;
        boolean writable = isWritable(session);
        session.messages()
                .warning(TerminalText.line(pin.variable() + (preview ? " would be" : " is") + " written for " + owner
                        + ", but without --user calls run as " + unlessSaid(session) + ", who cannot use it: "
                        + (writable ? "set " + owner.setting() : "keep --user")));
        if (writable && !written) {
            pin.current()
                    .map(id -> pinning(CommandName.USE.with(id), owner, session))
                    .ifPresent(step -> session.messages().advise(List.of(step)));
        }
    }

    /** Whether the project's file decides as whom calls run; a simulator has users of its own. */
    public static boolean isWritable(Session session) {
        return !isOutranked(session) && session.options().text("--sandbox").isEmpty();
    }

    /** Whether the environment says as whom, whatever the file says. */
    public static boolean isOutranked(Session session) {
        return session.settings().assumed().shown().stream()
                .filter(setting -> setting.name().equals(NAME))
                .map(Setting::origin)
                .anyMatch(ENVIRONMENT::equals);
    }

    /** As whom calls run when nobody says anything else on the command line. */
    public static Owner unlessSaid(Session session) {
        if (session.options().text("--user").isEmpty()) {
            return session.settings().owner();
        }
        Overrides said = session.options().overrides();
        try (OpenProject unsaid = session.doors().projects().open(said.withoutUser())) {
            return unsaid.settings().owner();
        }
    }
}
