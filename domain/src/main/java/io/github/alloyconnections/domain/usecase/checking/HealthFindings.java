package io.github.alloyconnections.domain.usecase.checking;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.finding.FilePlace;
import io.github.alloyconnections.domain.finding.Finding;
import io.github.alloyconnections.domain.finding.Finding.Kind;
import io.github.alloyconnections.domain.finding.Finding.Severity;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.lock.LockEntry;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.usecase.choosing.CandidateReasons;
import java.util.List;
import java.util.Optional;

/** What probes of the pinned and of the agreed connection say of the agreement. */
record HealthFindings(Agreement agreement) {

    private static final NextStep AGAIN = NextStep.run(CommandName.CHECK, "the same again, in a while");

    /** What the health of one of the two says; nothing of one that works, or that nothing can try. */
    Optional<Finding> of(ConnectionId id, Optional<Health> health) {
        if (health.isEmpty()) {
            return Optional.of(untold(Optional.of(id), id + " could not be tried in time"));
        }
        HealthState state = health.get().state();
        if (state.isDead()) {
            return Optional.of(dead(id, health.get()));
        }
        return state == HealthState.UNKNOWN
                ? Optional.of(untold(Optional.of(id), id + " " + CandidateReasons.why(health.get())))
                : Optional.empty();
    }

    private Finding dead(ConnectionId id, Health health) {
        boolean pinned = agreement.pinned().equals(Optional.of(id));
        return new Finding(
                Kind.PIN_DEAD,
                Severity.ERROR,
                agreement.connector(),
                Optional.of(id),
                (pinned ? "the pinned " : "what the team agreed on, ") + id + (pinned ? "" : ",") + " is dead: "
                        + CandidateReasons.why(health),
                agreement.placeOf(id),
                List.of(
                        NextStep.run(CommandName.USE, "decides anew, and pins what works"),
                        NextStep.run(CommandName.WHICH, "says what works, and why not the others")));
    }

    /** Nothing can be said of it now, which is no fault of the project's. */
    Finding untold(Optional<ConnectionId> id, String message) {
        return new Finding(
                Kind.CANNOT_TELL,
                Severity.NOTICE,
                agreement.connector(),
                id,
                message,
                id.flatMap(agreement::placeOf).or(agreement::place),
                List.of(AGAIN));
    }

    /** It leads elsewhere than it did when the team agreed on it. */
    Optional<Finding> of(ConnectionId id, Account now) {
        return agreement
                .entry()
                .filter(each -> each.connection().id().equals(id))
                .filter(each -> each.connection()
                        .account()
                        .filter(then -> !then.isSameAs(now))
                        .isPresent())
                .map(each -> elsewhere(each, now));
    }

    private Finding elsewhere(LockEntry each, Account now) {
        Account then = each.connection().account().orElseThrow();
        String told = each.connection().id() + " is connected to " + now.label()
                + ", and the team agreed on it as connected to " + then.label();
        return agreement
                .foreign(
                        each.connection().id(),
                        told + (now.label().equals(then.label()) ? " of another id" : ""),
                        Optional.of(FilePlace.of(agreement.lock(), each.accountLine())))
                .next(NextStep.run(CommandName.LIST, "shows what each is connected to"), Agreement.UPDATE);
    }
}
