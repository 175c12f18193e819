package io.github.alloyconnections.adapter.alloy.http;

import feign.Client;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.MessageText;
import io.github.alloyconnections.adapter.alloy.wire.Words;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes calls to Alloy: at its pace, a few at once, each within its time, reads more than once if need be. */
public final class AlloyCalls implements AutoCloseable {

    private static final int LONGEST_MESSAGE = 400;

    private final AlloySettings settings;
    private final Pacing pacing;
    private final Ticker ticker;
    private final RateLimiter gate;
    private final Breaker breaker;
    private final Semaphore inFlight;
    private final TransportTrouble trouble;
    private final ApiAccess access;
    private final ExchangeWorkers workers = new ExchangeWorkers();

    /**
     * Calls by this clock and ticker.
     *
     * @param log told of each call, in a line without anything that was sent or answered
     */
    public AlloyCalls(
            AlloySettings settings,
            Clock clock,
            Pacing pacing,
            Ticker ticker,
            Sharing sharing,
            Optional<Consumer<String>> log) {
        this(settings, pacing, ticker, sharing, new ApiAccess(settings, clock, Optional.empty(), log));
    }

    /** Calls that a client answers in Alloy's place. */
    public static AlloyCalls answeredBy(
            Client standIn, AlloySettings settings, Clock clock, Pacing pacing, Ticker ticker) {
        ApiAccess access = new ApiAccess(settings, clock, Optional.of(standIn), Optional.empty());
        return new AlloyCalls(settings, pacing, ticker, Sharing.none(), access);
    }

    private AlloyCalls(AlloySettings settings, Pacing pacing, Ticker ticker, Sharing sharing, ApiAccess access) {
        this.settings = settings;
        this.pacing = pacing;
        this.ticker = ticker;
        this.gate = new RateLimiter(pacing, ticker, sharing);
        this.breaker = new Breaker(ticker);
        this.inFlight = new Semaphore(pacing.inFlight(), true);
        this.trouble = new TransportTrouble(settings.host(), settings.timeout(), settings.through());
        this.access = access;
    }

    /** Does what consists of calls, for a port whose failures are {@link RemoteServiceException}s. */
    public <T> T orTell(CallSpec call, Supplier<T> work) {
        try {
            return work.get();
        } catch (AlloyFailure failure) {
            throw told(call, failure);
        }
    }

    /** Makes a call; throws {@link AlloyFailure}, except for what concerns every call alike. */
    public <T> T ask(CallSpec call, Function<AlloyApi, T> question) {
        if (settings.obstacle().isPresent()) {
            throw settings.obstacle().get();
        } else if (settings.apiKey().isEmpty()) {
            throw told(call, AlloyFailure.lasting(Kind.KEY_MISSING, "no API key is set (ALLOY_API_KEY)"));
        }
        try {
            return tries(call, question);
        } catch (InterruptedException e) {
            throw told(call, interrupted());
        }
    }

    /** Waits for a lock. */
    public void lock(Lock lock, CallSpec call) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            throw told(call, interrupted());
        }
    }

    private static AlloyFailure interrupted() {
        Thread.currentThread().interrupt();
        return AlloyFailure.lasting(Kind.INTERRUPTED, "it was interrupted");
    }

    /** The failure as the domain knows it. */
    public RemoteServiceException told(CallSpec call, AlloyFailure failure) {
        String message = "Tried to " + call.doing() + " but failed because: "
                + failure.problem().reason();
        return new RemoteServiceException(
                failure.kind(),
                plain(message, LONGEST_MESSAGE),
                failure.problem().retryAfter());
    }

    /** How an answer that is not Alloy's is told. */
    public ForeignAnswer foreign() {
        return new ForeignAnswer(settings);
    }

    /** Remote text, fit to be shown. */
    public String plain(String text, int longest) {
        return new MessageText(settings.apiKey()).of(text, longest);
    }

    /** Does the same for every item, a few at a time; the first failure ends it. */
    <T, R> List<R> sideBySide(List<T> items, Function<T, R> work) {
        try {
            return workers.sideBySide(items, work, pacing.inFlight());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private <T> T tries(CallSpec call, Function<AlloyApi, T> question) throws InterruptedException {
        long start = ticker.nanos();
        try {
            return attempt(call, question, 1);
        } catch (AlloyFailure failure) {
            if (!call.repeatable() || !failure.problem().passing()) {
                throw failure;
            }
            Duration took = Duration.ofNanos(ticker.nanos() - start);
            return Retries.after(failure, took, pacing, number -> attempt(call, question, number));
        }
    }

    private <T> T attempt(CallSpec call, Function<AlloyApi, T> question, int number) throws InterruptedException {
        breaker.pass();
        boolean trial = gate.pass();
        if (!inFlight.tryAcquire(settings.timeout().toNanos(), TimeUnit.NANOSECONDS)) {
            throw AlloyFailure.lasting(
                            Kind.UNAVAILABLE,
                            "the other calls under way left no room within " + Words.of(settings.timeout()))
                    .beforeSending();
        }
        try {
            CallInFlight exchange = new CallInFlight(call, settings.timeout());
            T answer = workers.within(settings.timeout(), exchange, () -> question.apply(access.api()), trouble);
            breaker.heard();
            if (trial) {
                gate.lift();
            }
            return answer;
        } catch (AlloyFailure failure) {
            noted(failure);
            AlloyFailure told = failure.holdsGate() ? held(failure, number) : failure;
            throw breaker.rests() ? told.asLasting() : told;
        } finally {
            inFlight.release();
        }
    }

    private void noted(AlloyFailure failure) {
        boolean unreached = failure.problem().status() == 0 && failure.kind() == Kind.UNAVAILABLE;
        if (failure.kind() == Kind.RATE_LIMITED || (unreached && !trouble.isTimeout(failure))) {
            breaker.inVain(failure);
        } else if (failure.problem().status() != 0) {
            breaker.heard();
        }
    }

    /** Holds everybody back as Alloy asked; it is no use to come back if that is longer than anybody waits. */
    private AlloyFailure held(AlloyFailure failure, int number) {
        Duration wait = failure.problem().retryAfter().orElseGet(() -> pauseAfter(number));
        return gate.hold(wait, failure.kind()) ? failure : failure.asLasting();
    }

    /** About the pause of a retry; after the last try nobody comes back, so nobody else need wait either. */
    private Duration pauseAfter(int number) {
        if (number >= pacing.tries()) {
            return Duration.ZERO;
        }
        double about = ThreadLocalRandom.current().nextDouble(0.8, 1.2);
        return Duration.ofNanos((long) (pacing.pauseAfter(number).toNanos() * about));
    }

    @Override
    public void close() {
        workers.close();
    }
}
