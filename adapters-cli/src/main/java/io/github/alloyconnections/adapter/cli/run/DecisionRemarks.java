package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import java.util.List;
import java.util.Optional;

/** Says aloud, on the error stream, what must not be overlooked in a decision. */
public final class DecisionRemarks {

    private DecisionRemarks() {}

    public static void say(Decision decision, Session session) {
        untold(session, decision.untold(), decision.notes());
        Optional<ConnectionEntry> chosen = decision.chosen();
        chosen.filter(entry -> !entry.pinned()).ifPresent(entry -> deadPin(decision, entry, session));
        if (chosen.isPresent() && decision.unknown() > 0) {
            session.messages().warning(unknown(decision));
        }
        if (decision.outcome() == Outcome.CHOSEN && !decision.verified()) {
            session.messages().note("unverified: " + whyUnverified(decision));
        }
    }

    private static String whyUnverified(Decision decision) {
        return decision.chosen()
                .flatMap(ConnectionEntry::health)
                .map(health -> "no probe vouches for the chosen one; "
                        + health.reason().orElse(health.proof()))
                .orElse("no probe vouches for the chosen one");
    }

    private static void deadPin(Decision decision, ConnectionEntry chosen, Session session) {
        for (Candidate candidate : decision.candidates()) {
            if (candidate.entry().pinned() && candidate.verdict() == Verdict.REJECTED) {
                session.messages()
                        .warning("the pin " + candidate.entry().id() + " does not work: " + candidate.reason() + "; "
                                + chosen.id() + " is chosen in its place");
            }
        }
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

    private static String unknown(Decision decision) {
        StringBuilder text = new StringBuilder();
        text.append(decision.unknown()).append(" that would have come first ");
        text.append(isUnverifiable(decision) ? "cannot be verified" : "could not be judged");
        for (Candidate candidate : decision.candidates()) {
            if (candidate.verdict() == Verdict.CHOSEN) {
                break;
            }
            if (isOpen(candidate)) {
                return text + ": " + candidate.entry().id() + ", " + candidate.reason();
            }
        }
        return text.toString();
    }

    /** Whether time will not mend what keeps those before the chosen one from being judged. */
    private static boolean isUnverifiable(Decision decision) {
        return decision.candidates().stream()
                .takeWhile(candidate -> candidate.verdict() != Verdict.CHOSEN)
                .filter(DecisionRemarks::isOpen)
                .allMatch(candidate -> candidate
                        .entry()
                        .health()
                        .filter(health -> health.state() == HealthState.UNVERIFIABLE)
                        .isPresent());
    }

    private static boolean isOpen(Candidate candidate) {
        return candidate.entry().health().map(health -> health.state().isOpen()).orElse(true);
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
