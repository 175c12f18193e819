package io.github.alloyconnections.domain.usecase.connecting;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.ForgottenAttempt;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.attempt.Snapshot;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.port.driven.AttemptStore;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives attempts up, after a last look at what came of them. */
final class Forgetting {

    private final AttemptStore attempts;
    private final ConnectionDirectory directory;
    private final ProjectFacts facts;
    private final Clock clock;

    Forgetting(AttemptStore attempts, ConnectionDirectory directory, ProjectFacts facts, Clock clock) {
        this.attempts = attempts;
        this.directory = directory;
        this.facts = facts;
        this.clock = clock;
    }

    /** In this order; without those that are not known, or were forgotten by somebody else meanwhile. */
    List<ForgottenAttempt> of(List<AttemptId> ids) {
        Map<List<Object>, Look> looks = new HashMap<>();
        return ids.stream()
                .distinct()
                .map(attempts::find)
                .flatMap(Optional::stream)
                .map(attempt -> forgotten(
                        attempt,
                        attempt.state().claimed().isPresent()
                                ? Look.NONE
                                : looks.computeIfAbsent(
                                        List.of(attempt.connector(), attempt.user()),
                                        list -> look(attempt.connector(), Owner.of(attempt.user())))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What Alloy lists, or why that is not known; both empty if it was not asked. */
    private record Look(Optional<Listing> listing, Optional<String> trouble) {

        static final Look NONE = new Look(Optional.empty(), Optional.empty());
    }

    /** Whoever says to have cancelled is not held up by an Alloy that cannot be asked. */
    private Look look(ConnectorId connector, Owner owner) {
        try {
            return new Look(Optional.of(directory.list(connector, owner)), Optional.empty());
        } catch (RemoteServiceException trouble) {
            return new Look(Optional.empty(), Optional.of(String.valueOf(trouble.getMessage())));
        }
    }

    private Optional<ForgottenAttempt> forgotten(Attempt known, Look look) {
        Optional<Snapshot> before = attempts.before(known.id());
        List<FoundConnection> appeared = new ArrayList<>();
        Optional<Attempt> gone = attempts.change(known.id(), (current, others) -> {
            if (current.state().claimed().isEmpty()) {
                appeared.addAll(appeared(current, before, look, others));
            }
            return current.at(clock.instant()).forgotten(clock.instant());
        });
        boolean own = facts.owner().equals(Owner.of(known.user()));
        Optional<String> unseen = look.trouble()
                .or(() -> Optional.of("what there was before it is not known any more")
                        .filter(why -> look.listing().isPresent() && before.isEmpty()));
        return gone.map(attempt -> new ForgottenAttempt(
                attempt,
                own,
                appeared,
                unseen.filter(why -> attempt.state().claimed().isEmpty())));
    }

    private static List<FoundConnection> appeared(
            Attempt attempt, Optional<Snapshot> before, Look look, List<Attempt> others) {
        return before.flatMap(known -> look.listing().map(now -> new Attribution.Seen(known, now)))
                .map(seen -> new Attribution(attempt, seen, others).strays())
                .orElse(List.of());
    }
}
