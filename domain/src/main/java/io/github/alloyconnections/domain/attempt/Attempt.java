package io.github.alloyconnections.domain.attempt;

import io.github.alloyconnections.domain.attempt.AttemptState.Stage;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One run of the connect flow, as it is remembered.
 *
 * @param user the Alloy user the connection is made for
 * @param looks how often Alloy's list was read since the attempt was begun, returned or taken up again
 * @param refusal what the return said went wrong, if it said so
 */
public record Attempt(
        AttemptId id,
        ConnectorId connector,
        UserId user,
        Moments moments,
        int looks,
        Optional<Refusal> refusal,
        AttemptState state) {

    /** How long an attempt can be taken up again. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    private static final Duration AFTER_RETURN = Duration.ofSeconds(60);
    /** A consent page that nobody came back from in this time no longer disputes a later attempt's connection. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(15);
    /** A browser comes back as soon as the connection is made; without one, the list is read at least as often. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(20);
    /** Ids and the header that Alloy's clock is read from know whole seconds only. */
    private static final Duration COARSENESS = Duration.ofSeconds(2);

    /**
     * When things happened.
     *
     * @param startedAt by our clock
     * @param skew how far Alloy's clock is ahead of ours
     * @param returnedAt when the browser last came back without a refusal, by our clock
     * @param nextStepAt when it is time for the next step, by our clock
     * @param forgottenAt when a person gave it up, by our clock; what is left then only warns the others
     */
    public record Moments(
            Instant startedAt,
            Duration skew,
            Optional<Instant> returnedAt,
            Instant nextStepAt,
            Optional<Instant> forgottenAt) {

        Moments returning(Instant now) {
            return returningAgain(now).next(now);
        }

        Moments returningAgain(Instant now) {
            return new Moments(startedAt, skew, Optional.of(now), nextStepAt, forgottenAt);
        }

        Moments next(Instant time) {
            return new Moments(startedAt, skew, returnedAt, time, forgottenAt);
        }

        Moments skewed(Duration ahead) {
            return new Moments(startedAt, ahead, returnedAt, nextStepAt, forgottenAt);
        }

        Moments forgotten(Instant now) {
            return new Moments(startedAt, skew, returnedAt, nextStepAt, Optional.of(now));
        }
    }

    /** An attempt that begins now. */
    public static Attempt begun(AttemptId id, ConnectorId connector, UserId user, Instant now) {
        Moments moments = new Moments(now, Duration.ZERO, Optional.empty(), now, Optional.empty());
        return new Attempt(id, connector, user, moments, 0, Optional.empty(), new AttemptState.Open());
    }

    public Instant startedAt() {
        return moments.startedAt();
    }

    public Stage stage() {
        return state.stage();
    }

    /** When it can no longer be taken up. */
    public Instant expiresAt() {
        return startedAt().plus(LIFETIME);
    }

    /** The same, as it is at this time: expired, if it is still without a connection. */
    public Attempt at(Instant now) {
        boolean over = state.isSeeking() && !now.isBefore(expiresAt());
        return over ? with(new AttemptState.Expired()) : this;
    }

    /** The same, with Alloy's clock so far ahead of ours. */
    public Attempt skewed(Duration ahead) {
        return new Attempt(id, connector, user, moments.skewed(ahead), looks, refusal, state);
    }

    /**
     * The same, after the browser came back. Each return without a refusal counts: a person may have said no first, and
     * who says no may be somebody else. A refusal counts until then, and closes nothing: the consent page may still be
     * open.
     */
    public Attempt returned(Optional<Refusal> said, Instant now) {
        if (!state.mayStillCome() || stage() == Stage.AMBIGUOUS) {
            boolean first = said.isEmpty() && moments.returnedAt().isEmpty();
            return first ? new Attempt(id, connector, user, moments.returning(now), looks, refusal, state) : this;
        }
        return said.map(no -> refused(no, now)).orElseGet(() -> cameBack(now));
    }

    private Attempt cameBack(Instant now) {
        boolean underWay = stage() == Stage.LOOKING
                && refusal.isEmpty()
                && moments.returnedAt().isPresent();
        return underWay
                ? new Attempt(id, connector, user, moments.returningAgain(now), looks, refusal, state)
                : new Attempt(
                        id,
                        connector,
                        user,
                        moments.returning(now),
                        0,
                        Optional.empty(),
                        new AttemptState.Looking(now));
    }

    private Attempt refused(Refusal said, Instant now) {
        if (refusal.isPresent() || stage() == Stage.REFUSED) {
            return this;
        }
        int looked = stage() == Stage.OPEN ? 0 : looks;
        return new Attempt(
                id, connector, user, moments.next(now), looked, Optional.of(said), new AttemptState.Looking(now));
    }

    /** The same, looked for anew from now on. */
    public Attempt takenUp(Instant now) {
        return new Attempt(id, connector, user, moments.next(now), 0, Optional.empty(), new AttemptState.Looking(now));
    }

    /** The same, given up by a person. */
    public Attempt forgotten(Instant now) {
        return new Attempt(id, connector, user, moments.forgotten(now), looks, refusal, state);
    }

    /** Whether a person has given it up, so that nothing but its claims is left. */
    public boolean isForgotten() {
        return moments.forgottenAt().isPresent();
    }

    /** The same, in another state. */
    public Attempt with(AttemptState next) {
        return new Attempt(id, connector, user, moments, looks, refusal, next);
    }

    /** The same, not to be touched before this time. */
    public Attempt dueAt(Instant time) {
        return new Attempt(id, connector, user, moments.next(time), looks, refusal, state);
    }

    /** The same, after one more look at Alloy's list. */
    public Attempt looked() {
        return new Attempt(id, connector, user, moments, looks + 1, refusal, state);
    }

    /** Whether nobody was sent to a page: it was to be made at once, and is looked for from the beginning. */
    public boolean isWithoutPage() {
        return moments.returnedAt().filter(startedAt()::equals).isPresent();
    }

    /** Whether it is time for the next step; of a refused attempt, too, as long as its page may still be open. */
    public boolean isDue(Instant now) {
        boolean doubted = stage() == Stage.REFUSED && now.isBefore(leftBehindAt());
        return (doubted || !state.isSettled()) && !now.isBefore(moments.nextStepAt());
    }

    /** Whether this connection is taken by it. */
    public boolean hasClaimed(ConnectionId connection) {
        return state.claimed().filter(found -> found.id().equals(connection)).isPresent();
    }

    /** Whether it looks in the same list as another attempt. */
    public boolean isRivalOf(Attempt other) {
        return !id.equals(other.id) && user.equals(other.user) && connector.equals(other.connector);
    }

    /** Whether a connection that was created then, by Alloy's clock, can be its own. */
    public boolean canHaveMade(Instant createdAt) {
        Instant closes =
                moments.returnedAt().map(time -> time.plus(AFTER_RETURN)).orElse(expiresAt());
        return isWithin(createdAt, closes);
    }

    /** Whether it disputes a connection that was created then with other attempts. */
    public boolean disputes(Instant createdAt) {
        Instant closes = moments.forgottenAt()
                .or(() -> moments.returnedAt().map(time -> time.plus(AFTER_RETURN)))
                .orElseGet(this::leftBehindAt);
        return state.isSeeking() && isWithin(createdAt, closes);
    }

    /** Whether its consent page may have been used although it was given up. */
    public boolean mayHaveMadeAfterAll(Instant createdAt) {
        return isForgotten() && isWithin(createdAt, leftBehindAt());
    }

    private Instant leftBehindAt() {
        return startedAt().plus(LEFT_BEHIND);
    }

    /** Whether its browser, or whoever waits for it, would be back by now if it had made what was created then. */
    public boolean wouldBeBack(Instant createdAt, Instant now) {
        return !now.isBefore(createdAt.minus(moments.skew()).plus(ON_THE_WAY));
    }

    private boolean isWithin(Instant createdAt, Instant closes) {
        Instant ours = createdAt.minus(moments.skew());
        return !ours.isBefore(startedAt().minus(COARSENESS)) && !ours.isAfter(closes.plus(COARSENESS));
    }
}
