package io.github.alloyconnections.benchmark;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import io.github.alloyconnections.domain.port.driven.DrivenPorts;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.ExchangedPorts;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.ConnectionsCore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision among so many connections, over ports that answer at once: what is left is ordering, trying, reasoning. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class DecisionBenchmark {

    private static final long FIRST_SECOND = 1_700_000_000L;

    @Param({"11", "1000", "100000"})
    public int connections = 11;

    /** How many of the newest do not work any more. */
    @Param({"0", "10"})
    public int dead;

    private Core core = InMemoryProject.ofSeed().core();

    @Setup(Level.Trial)
    public void open() {
        List<Connection> all = IntStream.range(0, connections)
                .mapToObj(DecisionBenchmark::connection)
                .toList();
        Set<ConnectionId> broken = all.subList(Math.max(0, all.size() - dead), all.size()).stream()
                .map(Connection::id)
                .collect(Collectors.toSet());
        core = over(new Listing(all, 0), broken);
    }

    /** Which of them to use. */
    @Benchmark
    public Decision decision() {
        return core.choosing().decide(Seed.NOTION, SelectionPolicy.working(), ProbeListener.none());
    }

    /** In the order in which they were made, a minute apart. */
    private static Connection connection(int number) {
        Instant made = Instant.ofEpochSecond(FIRST_SECOND + 60L * number);
        ConnectionId id = new ConnectionId(String.format("%08x%016x", made.getEpochSecond(), number));
        return AConnection.of(id).named("Somebody's Notion (" + number + ")").build();
    }

    private static Core over(Listing listing, Set<ConnectionId> broken) {
        ConnectionDirectory directory = new ConnectionDirectory() {
            @Override
            public Listing list(ConnectorId connector, Owner owner) {
                return owner.equals(Seed.USER) ? listing : Listing.empty();
            }

            @Override
            public Listing listAll(Owner owner) {
                return list(Seed.NOTION, owner);
            }
        };
        DrivenPorts ports = ExchangedPorts.of(new InMemoryProject().ports())
                .directory(directory)
                .probe((id, connector, owner, action) -> broken.contains(id)
                        ? new ProbeOutcome.ProviderError("post-search", "unauthorized", "API token is invalid")
                        : new ProbeOutcome.Answered("post-search", OptionalInt.of(3)))
                .all();
        return ConnectionsCore.over(ports, ProbeBudget.standard(), Clock.systemUTC());
    }
}
