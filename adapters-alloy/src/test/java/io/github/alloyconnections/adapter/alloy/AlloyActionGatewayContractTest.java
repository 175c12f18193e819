package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.adapter.alloy.http.AlloySettings;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.ActionGateway;
import io.github.alloyconnections.domain.testing.ActionGatewayContract;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** The contract over HTTP, against the simulator. */
class AlloyActionGatewayContractTest extends ActionGatewayContract {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private Optional<Sandbox> sandbox = Optional.empty();

    @Override
    protected ActionGateway gatewayIn(World world) {
        Sandbox started = Sandbox.start(SandboxOptions.of(preset(world), Clock.systemUTC()));
        sandbox = Optional.of(started);
        opened.push(started);
        AlloySettings settings =
                new AlloySettings(started.baseUrl(), Optional.of(started.apiKey()), "2025-09", Duration.ofSeconds(20));
        AlloyAdapters adapters =
                AlloyAdapters.over(settings, Clock.systemUTC(), AlloyTest.quick(), new AlloyTest.FakeTicker());
        opened.push(adapters);
        return adapters.actions();
    }

    private static String preset(World world) {
        return switch (world) {
            case CALM -> "seed";
            case LOST_WRITES -> "lost-writes";
            case OUTAGE -> "outage";
            case KEY_REFUSED -> "key-refused";
        };
    }

    @Override
    protected Owner owner() {
        return Owner.of(new UserId(sandbox.flatMap(Sandbox::userId).orElseThrow()));
    }

    @Override
    protected long timesSent(String action) {
        return sandbox.orElseThrow().requests().stream()
                .filter(request -> request.path().endsWith("/actions/" + action + "/execute"))
                .count();
    }

    @AfterEach
    void close() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
