package io.github.alloyconnections.domain.usecase.checking;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.finding.FilePlace;
import io.github.alloyconnections.domain.finding.Finding;
import io.github.alloyconnections.domain.finding.Finding.Kind;
import io.github.alloyconnections.domain.finding.Finding.Severity;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.usage.Usage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ids that stand in the project's sources, where a pin belongs in their place.
 *
 * @param whose which agreement each known id is about
 */
record HardCoded(Map<ConnectionId, Agreement> whose) {

    /** Whether this is no pin, and not set in an environment. */
    private static boolean isWrittenInSource(Usage usage) {
        return !usage.pin() && usage.line().isPresent();
    }

    List<Finding> findings(List<Usage> usages) {
        return usages.stream()
                .filter(HardCoded::isWrittenInSource)
                .flatMap(usage ->
                        Optional.ofNullable(whose.get(usage.id())).map(agreement -> finding(usage, agreement)).stream())
                .toList();
    }

    /** What is in use works today, and will be the wrong one some day; anything else is the wrong one now. */
    private static Finding finding(Usage usage, Agreement agreement) {
        Optional<ConnectionId> other = agreement.subject().filter(subject -> !subject.equals(usage.id()));
        return new Finding(
                Kind.HARD_CODED,
                other.isPresent() ? Severity.ERROR : Severity.WARNING,
                agreement.connector(),
                Optional.of(usage.id()),
                usage.id() + " is written down here"
                        + other.map(subject -> ", and " + subject + " is to be used")
                                .orElse(": it stays when another is pinned"),
                Optional.of(new FilePlace(usage.source(), usage.line())),
                List.of(step(usage, other)));
    }

    private static NextStep step(Usage usage, Optional<ConnectionId> other) {
        return other.map(subject -> NextStep.run(
                        CommandName.USE.with(subject, "--everywhere"),
                        "puts the one in use into each such place, shown first"))
                .orElseGet(() -> NextStep.run(
                        CommandName.USED.with(usage.id()), "shows every place; let the code read the variable"));
    }
}
