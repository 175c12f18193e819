package io.github.alloyconnections.domain.usecase.connecting;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptState.Ambiguous;
import io.github.alloyconnections.domain.attempt.AttemptState.Found;
import io.github.alloyconnections.domain.attempt.AttemptState.NotVisible;
import io.github.alloyconnections.domain.attempt.AttemptState.Open;
import io.github.alloyconnections.domain.attempt.AttemptState.Refused;
import io.github.alloyconnections.domain.attempt.AttemptState.Stage;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.attempt.Snapshot;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.Listing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one look at Alloy's list means to one attempt, seen beside all the others.
 *
 * <p>A new connection is claimed only if no other attempt can have made it; what cannot be told apart is asked.
 */
final class Attribution {

    /** One who decides later has seen more: whom another attempt turns out to be, and what comes late. */
    private static final int LOOKS_BEFORE_ASKING = 4;

    private static final int LOOKS_BEFORE_REFUSING = 3;

    private final Attempt attempt;
    private final Seen seen;
    private final List<Attempt> others;

    Attribution(Attempt attempt, Seen seen, List<Attempt> others) {
        this.attempt = attempt.looked();
        this.seen = seen;
        this.others = others;
    }

    /** The list, and what was there before the attempt. */
    record Seen(Snapshot before, Listing now) {}

    /** The attempt after this look. */
    Attempt settled(Instant now) {
        boolean refused = attempt.state() instanceof Refused;
        if (!refused && attempt.stage() != Stage.OPEN && attempt.stage() != Stage.LOOKING) {
            // Somebody chose, or took the step, while the list was read.
            return attempt;
        }
        List<Connection> fresh = fresh();
        List<Connection> own = attempt.refusal().isPresent() ? undisputed(fresh, now) : fresh;
        if (own.size() == 1 && !isDisputed(own.get(0), now)) {
            return found(FoundConnection.fresh(own.get(0)), now);
        } else if (refused) {
            return PollingSchedule.again(attempt, now);
        } else if (own.isEmpty()) {
            return withoutFresh(now);
        }
        boolean early = attempt.looks() < LOOKS_BEFORE_ASKING || (own.size() == 1 && isAboutToBeClear(own.get(0), now));
        return early ? PollingSchedule.again(attempt, now) : asking(own);
    }

    private Attempt withoutFresh(Instant now) {
        Optional<Refusal> refusal = attempt.refusal();
        if (refusal.isPresent()) {
            Attempt next = attempt.looks() < LOOKS_BEFORE_REFUSING ? attempt : attempt.with(new Refused(refusal.get()));
            return PollingSchedule.again(next, now);
        }
        List<Connection> renewed = PollingSchedule.isHalfOver(attempt, now) ? renewed() : List.of();
        if (renewed.size() == 1) {
            return found(FoundConnection.renewed(renewed.get(0)), now);
        } else if (!PollingSchedule.isOver(attempt, now)) {
            return PollingSchedule.again(attempt, now);
        }
        List<FoundConnection> strays = strays();
        return attempt.with(
                strays.isEmpty()
                        ? new NotVisible()
                        : new Ambiguous(strays, "new since the attempt began, but not made in its time by the clock"));
    }

    private Attempt found(FoundConnection connection, Instant now) {
        return attempt.with(new Found(connection)).dueAt(now);
    }

    private Attempt asking(List<Connection> candidates) {
        String why = candidates.size() == 1
                ? "another attempt that was " + (isGivenUp(candidates.get(0)) ? "given up" : "under way")
                        + " can have made it too"
                : candidates.size() + " connections appeared in the attempt's time";
        return attempt.with(new Ambiguous(
                candidates.stream()
                        .sorted(Connection.NEWEST_FIRST)
                        .map(FoundConnection::fresh)
                        .toList(),
                why));
    }

    private List<Connection> fresh() {
        return newcomers().stream().filter(this::isInTime).toList();
    }

    /** What is new since the attempt began and nobody's, newest first, whatever the clocks say. */
    List<FoundConnection> strays() {
        return newcomers().stream()
                .sorted(Connection.NEWEST_FIRST)
                .map(FoundConnection::fresh)
                .toList();
    }

    private List<Connection> newcomers() {
        return seen.now().connections().stream()
                .filter(connection -> !seen.before().knows(connection))
                .filter(this::isFree)
                .toList();
    }

    private List<Connection> renewed() {
        List<Connection> changed = seen.now().connections().stream()
                .filter(seen.before()::showsChangeOf)
                .filter(connection ->
                        connection.updatedAt().filter(attempt::canHaveMade).isPresent())
                .filter(this::isFree)
                .toList();
        return changed.stream()
                .filter(connection -> rivals().noneMatch(rival ->
                        connection.updatedAt().filter(rival::disputes).isPresent()))
                .toList();
    }

    private boolean isInTime(Connection connection) {
        return attempt.canHaveMade(connection.createdAt())
                || attempt.canHaveMade(connection.id().createdAt());
    }

    private boolean isFree(Connection connection) {
        return others.stream().noneMatch(other -> other.hasClaimed(connection.id()));
    }

    private List<Connection> undisputed(List<Connection> connections, Instant now) {
        return connections.stream()
                .filter(connection -> !isDisputed(connection, now))
                .toList();
    }

    private boolean isDisputed(Connection connection, Instant now) {
        return disputing(connection)
                .anyMatch(rival -> !(isLeftBehind(rival) && rival.wouldBeBack(connection.createdAt(), now)));
    }

    /** Whether all that dispute it are left behind or given up, so that a little time will tell. */
    private boolean isAboutToBeClear(Connection connection, Instant now) {
        boolean soon = !attempt.wouldBeBack(connection.createdAt(), now);
        return disputing(connection).allMatch(rival -> isLeftBehind(rival) || (rival.isForgotten() && soon));
    }

    private boolean isGivenUp(Connection connection) {
        return disputing(connection).allMatch(Attempt::isForgotten);
    }

    private Stream<Attempt> disputing(Connection connection) {
        return rivals().filter(rival -> disputes(rival, connection.createdAt())
                || disputes(rival, connection.id().createdAt()));
    }

    /** Whoever came back made what is there; before that, it may come from a page that somebody said to have left. */
    private boolean disputes(Attempt rival, Instant createdAt) {
        return rival.disputes(createdAt) || (attempt.state() instanceof Open && rival.mayHaveMadeAfterAll(createdAt));
    }

    /** Nobody came back to it or took it up, while somebody did so to this one. */
    private boolean isLeftBehind(Attempt rival) {
        return rival.stage() == Stage.OPEN && attempt.stage() == Stage.LOOKING;
    }

    private Stream<Attempt> rivals() {
        return others.stream().filter(attempt::isRivalOf);
    }
}
