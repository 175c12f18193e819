package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.port.host.ForGrantingAccess;
import io.github.alloyconnections.domain.port.host.ForRunningServers;
import io.github.alloyconnections.domain.port.host.Listening;
import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.testing.InMemoryAuditTrail;
import io.github.alloyconnections.domain.testing.InMemoryGrantedTokens;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.granting.GrantingAccess;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Servers that only remember how they were started, and that they were closed. */
final class FakeServers implements ForRunningServers {

    final CountDownLatch closed = new CountDownLatch(1);
    volatile String started = "";
    volatile Optional<Listening> listening = Optional.empty();
    Optional<String> tokenPlace = Optional.empty();
    Optional<DatabaseAddress> database = Optional.empty();
    final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final ForGrantingAccess access =
            new GrantingAccess(new InMemoryGrantedTokens(), audit, Seed.CLOCK, new Random(4711));
    Optional<RuntimeException> refusal = Optional.empty();

    @Override
    public RunningServer serve(Overrides overrides, Listening asked) {
        refusal.ifPresent(thrown -> {
            throw thrown;
        });
        listening = Optional.of(asked);
        started = asked.host() + " " + asked.port().map(String::valueOf).orElse("setting");
        return new Running(List.of("reachable from this machine only"));
    }

    @Override
    public <T> T granting(
            Overrides overrides, Optional<DatabaseAddress> database, Function<ForGrantingAccess, T> work) {
        refusal.ifPresent(thrown -> {
            throw thrown;
        });
        this.database = database;
        return work.apply(access);
    }

    @Override
    public RunningServer simulate(String preset, int port) {
        started = preset + " " + port;
        return new Running(List.of("export ALLOY_BASE_URL=http://127.0.0.1:4711"));
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset("seed", "eleven that work"), new Preset("outage", "nothing answers"));
    }

    private final class Running implements RunningServer {

        private final List<String> notices;

        Running(List<String> notices) {
            this.notices = notices;
        }

        @Override
        public URI address() {
            return URI.create("http://127.0.0.1:4711");
        }

        @Override
        public Optional<OAuthUrl> entrance() {
            return tokenPlace.flatMap(guarded -> OAuthUrl.parse("http://127.0.0.1:4711/enter?pass=planted"));
        }

        @Override
        public Optional<String> tokenPlace() {
            return tokenPlace;
        }

        @Override
        public List<String> notices() {
            return notices;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
