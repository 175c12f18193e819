package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.adapter.alloy.http.AlloySettings;
import io.github.alloyconnections.adapter.alloy.http.Pacing;
import io.github.alloyconnections.adapter.alloy.http.Ticker;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;

/** A stub server and adapters over it, in which no pause is really waited for. */
public abstract class AlloyTest {

    public static final String KEY = "planted-key-0123456789";
    public static final ConnectorId NOTION = new ConnectorId("notion");
    public static final Owner USER = Owner.of(new UserId("66f000000000000000000001"));
    static final String USER_LIST = "GET /users/66f000000000000000000001/credentials";
    static final String NOTION_LIST = "GET /connectors/notion/credentials";
    public static final String SEARCH = "POST /connectors/notion/actions/post-search/execute";
    public static final ConnectionId ID = new ConnectionId("69110206d6d6670fb17451f8");
    static final ConnectionId OTHER_ID = new ConnectionId("691100acd6d6670fb1745176");
    protected static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    public final StubAlloy alloy = new StubAlloy();
    protected final FakeTicker ticker = new FakeTicker();
    private final List<AlloyAdapters> opened = new ArrayList<>();

    protected AlloyAdapters adapters() {
        return adapters(settings(alloy.url()));
    }

    protected AlloyAdapters adapters(AlloySettings settings) {
        return adapters(settings, quick());
    }

    protected AlloyAdapters adapters(AlloySettings settings, Pacing pacing) {
        AlloyAdapters adapters = AlloyAdapters.over(settings, CLOCK, pacing, ticker);
        opened.add(adapters);
        return adapters;
    }

    protected static AlloySettings settings(URI baseUrl) {
        return settings(baseUrl, Duration.ofSeconds(20));
    }

    protected static AlloySettings settings(URI baseUrl, Duration timeout) {
        return new AlloySettings(baseUrl, Optional.of(KEY), "2025-09", timeout);
    }

    /** As it really is, but for the pauses between tries. */
    protected static Pacing quick() {
        Pacing real = Pacing.standard();
        return new Pacing(
                real.tries(),
                Duration.ofMillis(1),
                real.noNewTryAfter(),
                real.patience(),
                real.calm(),
                real.perMinute(),
                real.inFlight());
    }

    /** A user's list with one row of these fields, in which apostrophes are quotes, A is the id and B the other one. */
    protected Listing listing(String fields) {
        String row = "{"
                + fields.replace('\'', '"').replace("\"A\"", "\"" + ID + "\"").replace("\"B\"", "\"" + OTHER_ID + "\"")
                + "}";
        alloy.on(USER_LIST, "{\"data\":[" + row + "]}");
        return adapters().directory().listAll(USER);
    }

    @AfterEach
    protected void close() {
        opened.forEach(AlloyAdapters::close);
        alloy.close();
    }

    /** Time that passes only by being slept through. */
    public static final class FakeTicker implements Ticker {

        private long now;
        private final List<Duration> slept = new ArrayList<>();

        @Override
        public synchronized long nanos() {
            return now;
        }

        @Override
        public synchronized void sleep(Duration duration) {
            slept.add(duration);
            now += duration.toNanos();
        }

        /** The same time; nobody goes on sleeping before so many sleep, and then all wake at one moment. */
        public Ticker sleepingUntil(CountDownLatch allSleep) {
            FakeTicker self = this;
            return new Ticker() {
                @Override
                public long nanos() {
                    return self.nanos();
                }

                @Override
                public void sleep(Duration duration) throws InterruptedException {
                    long until = self.fallAsleep(duration);
                    allSleep.countDown();
                    allSleep.await();
                    self.passUntil(until);
                }
            };
        }

        private synchronized long fallAsleep(Duration duration) {
            slept.add(duration);
            return now + duration.toNanos();
        }

        private synchronized void passUntil(long moment) {
            now = Math.max(now, moment);
        }

        public synchronized void pass(Duration duration) {
            now += duration.toNanos();
        }

        public synchronized List<Duration> slept() {
            return List.copyOf(slept);
        }
    }
}
