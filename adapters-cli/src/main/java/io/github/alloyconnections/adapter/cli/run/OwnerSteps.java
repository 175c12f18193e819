package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.adapter.cli.terminal.ShellQuoting;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.diagnosis.Advice;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.settings.Setting;
import java.util.ArrayList;
import java.util.List;

/** What to type where something works, but for another owner than calls run as. */
public final class OwnerSteps {

    private static final String NAME = "ALLOY_USER_ID";
    private static final String ENVIRONMENT = "environment";

    private OwnerSteps() {}

    /** Of a decision, with the command that makes the same one again. */
    static List<Advice> after(Decision decision, FoundElsewhere found, Session session) {
        String policy = decision.policy();
        if (policy.startsWith("id:")) {
            return List.of(pinning("use " + policy.substring("id:".length()), found.owner(), session));
        }
        return of(found, "which" + (policy.equals("working") ? "" : " --policy " + ShellQuoting.word(policy)), session);
    }

    /** Writing the owner down for good, where that can be done and counts; else, and besides, saying it for once. */
    public static List<Advice> of(FoundElsewhere found, String command, Session session) {
        if (session.options().has("--user") && unlessSaid(session).equals(found.owner())) {
            return List.of(new Advice(
                    session.againAs(found.owner(), command),
                    "as whom calls run without --user, and for whom it works"));
        }
        List<Advice> steps = new ArrayList<>();
        if (found.rivals() > 0) {
            steps.add(new Advice(session.again("users --probe"), "shows for which of the users what works"));
            steps.add(pinning("use", found.owner(), session));
        } else if (isWritable(session)) {
            steps.add(new Advice(
                    session.again(command + " --fix"),
                    "shows the line " + found.setting() + ", and writes it into "
                            + session.settings().envFile()));
        }
        steps.add(once(found.owner(), command, session));
        return steps;
    }

    /** Where nothing is, and the key's other owners were not asked: connecting is advised only if they have nothing. */
    public static List<Advice> orConnecting(int untold, Session session) {
        return session.core()
                .owners()
                .elsewhere(session.connector())
                .map(found -> of(found, "which", session))
                .orElseGet(() -> List.of(NextSteps.whereNoneIs(untold, session)));
    }

    /** Pinning it as whom it works for; where that can be written down, with that. */
    public static Advice pinning(String command, Owner owner, Session session) {
        return isWritable(session)
                ? new Advice(
                        session.againAs(owner, command + " --fix"),
                        "pins it as " + owner + ", and writes the line " + owner.setting() + " with it")
                : new Advice(session.againAs(owner, command), "pins it as " + owner);
    }

    private static Advice once(Owner owner, String command, Session session) {
        String why = isOutranked(session)
                ? "the same as " + owner + "; to keep it, change " + NAME + " in the environment, which counts before "
                        + session.settings().envFile()
                : "the same as " + owner + ", this once";
        return new Advice(session.againAs(owner, command), why);
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
                    .map(id -> pinning("use " + TerminalText.line(id), owner, session))
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
