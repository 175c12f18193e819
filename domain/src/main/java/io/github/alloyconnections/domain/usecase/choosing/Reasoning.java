package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.SelectionOrder;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in one line why this one was chosen. */
record Reasoning(CandidateSet field, Selection walked, SelectionPolicy policy) {

    /** The same, with what is known by now of some that were tried. */
    Reasoning knowing(Map<ConnectionId, Health> later) {
        return new Reasoning(field, walked.knowing(later), policy);
    }

    /** The rule, and whatever of the pin, of those that could not be judged and of a tie goes with it. */
    String chosen(ConnectionEntry winner) {
        return Stream.of(Optional.of(main(winner)), pin(winner), unjudged(), tie(winner))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private String main(ConnectionEntry winner) {
        Optional<HealthState> state = winner.health().map(Health::state);
        boolean limited = state.equals(Optional.of(HealthState.LIMITED));
        String works = limited ? "works, with limits" : "works";
        String first = walked.rule().terms().first();
        if (walked.rule().aim() == SelectionOrder.Aim.UNPROBED) {
            return first + "; not probed, so unverified";
        } else if (state.equals(Optional.of(HealthState.UNVERIFIABLE))) {
            return unverified(winner) + "; no probe can verify it";
        }
        return switch (policy.among()) {
            case ID, NAME -> first + ", and it " + works + unlisted(winner);
            case PIN -> thePin(works, winner);
            case ALL -> walked.rule().honours(winner) ? thePin(works, winner) : byTime(first, limited);
        };
    }

    private static String thePin(String works, ConnectionEntry winner) {
        return "the pin " + works + unlisted(winner);
    }

    private String byTime(String first, boolean limited) {
        return limited ? noneFully() + first + " that works with limits" : first + " that works";
    }

    /** What speaks for one that nothing can try. */
    private String unverified(ConnectionEntry winner) {
        if (winner.pinned()) {
            return "the pin";
        } else if (policy.among() != SelectionOrder.Among.ALL) {
            return walked.rule().terms().first();
        }
        return walked.rule().walk().size() == 1 ? "the only one there is" : "the only one that is not known to be dead";
    }

    private static String unlisted(ConnectionEntry winner) {
        return winner.listed() ? "" : ", though no list shows it";
    }

    /** Of what the budget left untried, nothing is claimed. */
    private String noneFully() {
        int tried = walked.healths().size();
        int total = walked.rule().walk().size();
        return tried == total ? "none works fully; " : tried + " of " + total + " tried, none of them works fully; ";
    }

    private Optional<String> pin(ConnectionEntry winner) {
        if (winner.pinned()) {
            return Optional.empty();
        }
        return field.malformedPin().or(() -> field.pinned().flatMap(this::remark));
    }

    /** Of a pin that was tried and does not do, or should have been tried and was not. */
    private Optional<String> remark(ConnectionEntry pin) {
        String subject = "the pin " + pin.id();
        Optional<Health> health = walked.health(pin);
        if (health.isEmpty()) {
            return Optional.of(subject + " could not be tried in time")
                    .filter(text -> walked.unjudged().contains(pin));
        }
        return health.filter(shown -> !shown.state().isUsable()).map(shown -> CandidateReasons.judged(subject, shown));
    }

    private Optional<String> unjudged() {
        List<ConnectionEntry> unjudged = walked.unjudged();
        long others = unjudged.stream().filter(entry -> !entry.pinned()).count();
        if (others == 0) {
            return Optional.empty();
        }
        String other = others < unjudged.size() ? others == 1 ? " other" : " others" : "";
        return Optional.of(
                others + other + " that " + (others == 1 ? "goes" : "go") + " before it could not be judged");
    }

    /** Told only where it decided. */
    private Optional<String> tie(ConnectionEntry winner) {
        if (!walked.rule().isByTime() || walked.rule().honours(winner)) {
            return Optional.empty();
        }
        return field.entries().stream()
                .filter(other -> !other.id().equals(winner.id()))
                .filter(other -> other.connection()
                        .createdAt()
                        .equals(winner.connection().createdAt()))
                .filter(other -> isNoWorse(other, winner))
                .findFirst()
                .map(other -> "created at the same time as " + other.id() + ": the higher id counts as newer");
    }

    /** One that was tried and did worse was not set aside for its time. */
    private boolean isNoWorse(ConnectionEntry other, ConnectionEntry winner) {
        Optional<HealthState> state = walked.health(other).map(Health::state);
        return state.isEmpty() || state.equals(winner.health().map(Health::state));
    }
}
