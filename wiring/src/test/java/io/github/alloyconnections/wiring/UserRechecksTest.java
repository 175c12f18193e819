package io.github.alloyconnections.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.adapter.postgres.PostgresStore;
import io.github.alloyconnections.adapter.postgres.PostgresStore.Tenant;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.service.CallPace;
import io.github.alloyconnections.domain.service.CallPriority;
import io.github.alloyconnections.domain.service.CallTurn.Granted;
import io.github.alloyconnections.domain.service.DueRecheck;
import io.github.alloyconnections.domain.service.DueRecheck.Found;
import io.github.alloyconnections.domain.service.KnownState;
import io.github.alloyconnections.domain.service.RecheckNext;
import io.github.alloyconnections.domain.service.RecheckPlan;
import io.github.alloyconnections.domain.service.StateQuery;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.testing.InMemoryCallBudget;
import io.github.alloyconnections.domain.testing.Seed;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking again at what users have pinned, over a real database and simulated Alloys. */
class UserRechecksTest {

    private static final UserId ANN = new UserId("690f5c1ed6d6670fb1740e5a");
    private static final UserId BOB = new UserId("68c3a1f2d6d6670fb1740f11");
    private static final ConnectorId NOTION = new ConnectorId("notion");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final RecheckPlan DAILY = new RecheckPlan(Duration.ofDays(1));

    @TempDir
    private Path folder;

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static EmbeddedPostgres server;
    private final String tenant = "tenant-" + NUMBER.incrementAndGet();
    private Optional<World> opened = Optional.empty();

    /** A simulated Alloy, a project over it, and where many users' state is kept. */
    private record World(ProjectSandbox sandbox, Opened base, PostgresStore store) {}

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static DatabaseAddress address() {
        return DatabaseAddress.parse("jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres")
                .orElseThrow();
    }

    private void open(String preset) {
        ProjectOpener opener = new ProjectOpener(
                new ProcessContext(
                        Map.of("ALLOY_CONNECTIONS_CALLS_PER_MINUTE", "6000"), folder.resolve("home"), folder),
                CLOCK);
        Overrides overrides = Overrides.none().withSandbox(preset);
        ProjectSandbox sandbox = opener.simulator(overrides).orElseThrow();
        Opened base = opener.open(overrides, Optional.of(sandbox));
        Tenant named = new Tenant(tenant, base.settings().baseUrl().toString(), NOTION, false);
        opened = Optional.of(new World(sandbox, base, PostgresStore.open(address(), named, CLOCK)));
    }

    private Opened base() {
        return opened.orElseThrow().base();
    }

    private PostgresStore store() {
        return opened.orElseThrow().store();
    }

    @AfterEach
    void close() {
        opened.ifPresent(world -> {
            world.store().close();
            world.base().close();
            world.sandbox().close();
        });
    }

    private UserRechecks rechecks() {
        return new UserRechecks(DAILY, this::base, store(), CLOCK);
    }

    private List<KnownState> states() {
        return store().states()
                .page(new StateQuery(Optional.empty(), Optional.empty(), Optional.empty(), 100, Optional.empty()))
                .rows();
    }

    private static DueRecheck due(UserId user, ConnectionId id) {
        return new DueRecheck(user, NOTION, id, Optional.empty(), 0);
    }

    private ConnectionId anyOf(UserId user) {
        return UserProject.of(base(), user, store().of(user), CLOCK).core().choosing().list(NOTION).entries().stream()
                .map(ConnectionEntry::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_that_works_is_written_down_as_that_and_is_next_within_a_day() {
        open("other-user");
        ConnectionId id = anyOf(BOB);

        RecheckNext next = rechecks().look(due(BOB, id));

        assertThat(next).isInstanceOf(RecheckNext.At.class);
        assertThat(((RecheckNext.At) next).time())
                .isBetween(
                        CLOCK.instant().plus(Duration.ofHours(18)),
                        CLOCK.instant().plus(Duration.ofHours(24)));
        assertThat(states()).singleElement().satisfies(state -> {
            assertThat(state.user()).isEqualTo(BOB);
            assertThat(state.note().id()).isEqualTo(id);
            assertThat(state.note().state()).isEqualTo(HealthState.WORKING);
        });
    }

    @Test
    void one_that_is_dead_is_written_down_as_that_and_is_next_sooner() {
        open("other-user");

        RecheckNext next = rechecks().look(due(ANN, anyOf(ANN)));

        assertThat(((RecheckNext.At) next).time()).isBefore(CLOCK.instant().plus(Duration.ofHours(6)));
        assertThat(states())
                .singleElement()
                .matches(state -> state.note().state().isDead());
    }

    @Test
    void what_somebody_else_has_found_out_is_not_looked_at() {
        open("rate-limited");
        Instant lately = CLOCK.instant().minus(Duration.ofHours(10));

        RecheckNext next = rechecks()
                .look(new DueRecheck(BOB, NOTION, Seed.id(1), Optional.of(new Found(HealthState.WORKING, lately)), 0));

        assertThat(((RecheckNext.At) next).time())
                .isBetween(lately.plus(Duration.ofHours(19)), lately.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate-limited", "rate-limited-probes", "outage", "key-refused"})
    void what_a_user_can_do_nothing_about_changes_no_health_and_holds_all(String preset) {
        open(preset);

        assertThat(rechecks().look(due(ANN, Seed.id(1)))).isInstanceOf(RecheckNext.NotNow.class);
        assertThat(states()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outage-probes", "garbage-probes"})
    void one_of_which_nothing_is_learned_is_next_in_a_minute_and_no_other_waits_for_it(String preset) {
        open(preset);

        RecheckNext next = rechecks().look(due(ANN, Seed.id(1)));

        assertThat(((RecheckNext.Vain) next).time())
                .isBetween(CLOCK.instant().plusSeconds(30), CLOCK.instant().plusSeconds(75));
        assertThat(states()).isEmpty();
    }

    @Test
    void when_the_budget_is_used_up_it_is_not_the_time() {
        open("other-user");
        ConnectionId id = anyOf(BOB);
        InMemoryCallBudget budget = new InMemoryCallBudget(new CallPace(60), Seed.CLOCK);
        base().connected().budget().keep(budget);
        while (budget.take(CallPriority.RECHECK) instanceof Granted) {
            assertThat(states()).isEmpty();
        }

        assertThat(rechecks().look(due(BOB, id))).isInstanceOf(RecheckNext.NotNow.class);
        assertThat(states()).isEmpty();
        assertThat(budget.take(CallPriority.PROGRAM)).isEqualTo(new Granted(false));
    }

    /** Two days later nothing of all this is fresh; who looks then is another process. */
    @Test
    void whatever_is_pinned_is_looked_at_by_an_instance_that_is_there_when_it_is_due() throws InterruptedException {
        open("other-user");
        Clock later = Clock.offset(CLOCK, Duration.ofDays(2));
        try (UserProjects now = UserProjects.open(address(), tenant, this::base, CLOCK)) {
            now.of(BOB).core().pinning().use(NOTION, SelectionPolicy.working(), PinMode.VERIFIED, ProbeListener.none());
        }
        try (UserProjects then =
                UserProjects.open(address(), tenant, this::base, later).rechecking()) {
            Instant tomorrow = CLOCK.instant().plus(Duration.ofDays(1));
            while (states().stream().noneMatch(state -> state.note().at().isAfter(tomorrow))) {
                then.requireReachable();
                Thread.sleep(20);
            }
        }
    }
}
