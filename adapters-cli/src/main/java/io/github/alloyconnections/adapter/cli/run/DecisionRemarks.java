package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Remarks;
import java.util.List;
import java.util.Optional;

/** Says aloud, on the error stream, what must not be overlooked in a decision. */
public final class DecisionRemarks {

    private DecisionRemarks() {}

    public static void say(Decision decision, Session session) {
        untold(session, decision.untold(), decision.notes());
        Remarks remarks = decision.remarks();
        decision.chosen().filter(entry -> !entry.pinned()).ifPresent(entry -> pin(remarks.deadPin(), entry, session));
        remarks.unjudged().ifPresent(before -> session.messages().warning(unjudged(before)));
        remarks.unverified().ifPresent(why -> session.messages().note("unverified: " + why));
    }

    private static void pin(Optional<Candidate> dead, ConnectionEntry chosen, Session session) {
        dead.ifPresent(pin -> session.messages()
                .warning("the pin " + pin.entry().id() + " does not work: " + pin.reason() + "; " + chosen.id()
                        + " is chosen in its place"));
        session.core()
                .pinning()
                .pin(session.connector())
                .filter(pin -> pin.id().isEmpty())
                .ifPresent(pin -> session.messages().warning(noId(pin) + "; " + chosen.id() + " is chosen"));
    }

    /** The value is not shown: what was pasted there by mistake may be a secret. */
    public static String noId(Pin pin) {
        return "what " + pin.variable() + " (" + pin.origin() + ") holds is no connection id: " + pin.whyNone();
    }

    private static String unjudged(Remarks.Unjudged before) {
        return before.count() + " that would have come first "
                + (before.forGood() ? "cannot be verified" : "could not be judged")
                + before.first()
                        .map(one -> ": " + one.entry().id() + ", " + one.reason())
                        .orElse("");
    }

    /** Says how many rows may be the wanted connector's without telling, and how the list was read. */
    public static void untold(Session session, int rows, List<String> notes) {
        if (rows > 0) {
            session.messages()
                    .warning(rows
                            + (rows == 1
                                    ? " listed row does not tell which connector's it is"
                                    : " listed rows do not tell which connector's they are")
                            + "; 'alloy-connections list --all' shows them");
        }
        notes.forEach(session.messages()::note);
    }
}
