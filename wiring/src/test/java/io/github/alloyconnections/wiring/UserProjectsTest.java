package io.github.alloyconnections.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.adapter.postgres.PostgresStore;
import io.github.alloyconnections.adapter.postgres.PostgresStore.Tenant;
import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOrder;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.driving.ForFindingOwners.Depth;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.service.CallPace;
import io.github.alloyconnections.domain.service.NewToken;
import io.github.alloyconnections.domain.service.Scope;
import io.github.alloyconnections.domain.service.StateQuery;
import io.github.alloyconnections.domain.service.StoredAnswer;
import io.github.alloyconnections.domain.service.TokenRequest;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.settings.Overrides;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two users of one API key, over a real database and a simulated Alloy, in which nine working ones are the other's. */
class UserProjectsTest {

    private static final UserId ANN = new UserId("690f5c1ed6d6670fb1740e5a");
    private static final UserId BOB = new UserId("68c3a1f2d6d6670fb1740f11");
    private static final ConnectorId NOTION = new ConnectorId("notion");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;
    private static ProjectSandbox sandbox;
    private static Opened base;
    private static UserProjects one;
    private static UserProjects other;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        Map<String, String> settings = Map.of("ALLOY_CONNECTIONS_CALLS_PER_MINUTE", "6000");
        ProjectOpener opener =
                new ProjectOpener(new ProcessContext(settings, folder.resolve("home"), folder), Clock.systemUTC());
        Overrides overrides = Overrides.none().withSandbox("other-user");
        sandbox = opener.simulator(overrides).orElseThrow();
        base = opener.open(overrides, Optional.of(sandbox));
        one = instance("service");
        other = instance("service");
    }

    private static UserProjects instance(String tenant) {
        return UserProjects.open(address(), tenant, () -> base, Clock.systemUTC());
    }

    private static DatabaseAddress address() {
        return DatabaseAddress.parse("jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres")
                .orElseThrow();
    }

    @AfterAll
    static void stop() throws IOException {
        one.close();
        other.close();
        base.close();
        sandbox.close();
        server.close();
    }

    private static Decision decision(Core core) {
        return core.choosing().decide(NOTION, SelectionPolicy.working(), ProbeListener.none());
    }

    /** One of the other user's, which works for that one. */
    private static ConnectionId bobs() {
        return decision(one.of(BOB).core()).chosen().orElseThrow().id();
    }

    @Test
    void each_user_is_answered_from_its_own_connections_alone() {
        ConnectionId bobs = bobs();

        Decision anns = decision(one.of(ANN).core());

        assertThat(anns.chosen()).isEmpty();
        assertThat(anns.elsewhere()).isEmpty();
        assertThat(anns.candidates()).isNotEmpty();
        assertThat(anns.candidates())
                .noneMatch(candidate -> candidate.entry().id().equals(bobs));
    }

    @Test
    void what_one_instance_was_told_the_other_knows_until_the_users_pin_changes() {
        StoredAnswer answer = new StoredAnswer("{}", Instant.parse("2026-01-02T03:04:05Z"));
        one.keep(BOB, "which", one.known(BOB, "which").join(), answer);
        assertThat(other.known(BOB, "which").join().answer()).contains(answer);
        assertThat(other.known(ANN, "which").join().answer()).isEmpty();
        assertThat(other.maxAge()).isZero();
        other.requireReachable();

        one.of(BOB).core().pinning().use(NOTION, SelectionPolicy.working(), PinMode.VERIFIED, ProbeListener.none());

        assertThat(other.known(BOB, "which").join().answer()).isEmpty();
        one.of(BOB).core().pinning().unpin(NOTION, PinMode.VERIFIED);
    }

    @Test
    void whose_a_foreign_connection_is_and_that_it_works_nobody_is_told() {
        ConnectionEntry tried = one.of(ANN)
                .core()
                .verifying()
                .verify(NOTION, List.of(bobs()), Optional.empty(), ProbeListener.none())
                .entries()
                .get(0);

        assertThat(tried.health().orElseThrow().state()).isNotEqualTo(HealthState.WRONG_OWNER);
        assertThat(tried.health().orElseThrow().state().isUsable()).isFalse();
        assertThat(tried.health().orElseThrow().belongs()).isEmpty();
    }

    @Test
    void a_foreign_connection_is_not_pinned_and_a_forced_pin_calls_nothing() {
        Core core = one.of(ANN).core();
        SelectionPolicy bobs = new SelectionPolicy.ById(bobs());

        assertThat(core.pinning()
                        .use(NOTION, bobs, PinMode.VERIFIED, ProbeListener.none())
                        .change())
                .isEmpty();
        core.pinning().use(NOTION, bobs, PinMode.FORCED, ProbeListener.none());
        assertThat(decision(core).chosen()).isEmpty();
        ActionOrder order = new ActionOrder(
                new ActionTarget(NOTION, new ActionId("post-search")),
                new ActionInput(Optional.empty(), Map.of(), Map.of(), Map.of()),
                Optional.of(bobs()),
                ActionOrder.Checking.NOTED);
        assertThat(core.actions().call(order, ProbeListener.none()).toString()).doesNotContain("results");
        core.pinning().unpin(NOTION, PinMode.VERIFIED);
    }

    @Test
    void nobody_is_told_who_else_there_is() {
        assertThat(one.of(ANN)
                        .core()
                        .owners()
                        .owners(NOTION, Depth.COUNTS, OptionalInt.empty())
                        .entries())
                .noneMatch(entry -> entry.owner().match(BOB::equals, () -> false));
    }

    @Test
    void what_one_instance_pins_the_other_reads_at_once() {
        one.of(BOB).core().pinning().use(NOTION, SelectionPolicy.working(), PinMode.VERIFIED, ProbeListener.none());

        assertThat(other.of(BOB).core().pinning().pin(NOTION).flatMap(Pin::id)).contains(bobs());
        assertThat(other.of(ANN).core().pinning().pin(NOTION)).isEmpty();
        one.of(BOB).core().pinning().unpin(NOTION, PinMode.VERIFIED);
        assertThat(other.of(BOB).core().pinning().pin(NOTION)).isEmpty();
    }

    @Test
    void how_a_connection_was_found_is_known_to_every_instance() {
        ConnectionId bobs = bobs();

        assertThat(other.states(new StateQuery(
                                Optional.of(HealthState.WORKING),
                                Optional.of(NOTION),
                                Optional.empty(),
                                100,
                                Optional.empty()))
                        .rows())
                .anyMatch(state -> state.user().equals(BOB) && state.note().id().equals(bobs));
    }

    @Test
    void a_token_is_met_by_every_instance_until_any_revokes_it_and_by_no_other_tenant() {
        TokenRequest wanted = new TokenRequest("billing", Scope.READ, Optional.of(ANN), Optional.empty());
        NewToken made = one.access().grant(wanted, "a test");

        assertThat(other.access().met(made.text())).contains(made.granted());
        try (UserProjects stranger = instance("stranger")) {
            assertThat(stranger.access().met(made.text())).isEmpty();
        }

        other.access().revoke(made.granted().id(), "a test");
        assertThat(one.access().met(made.text())).isEmpty();
    }

    @Test
    void tenants_know_nothing_of_one_another() {
        try (UserProjects foreign = instance("another")) {
            one.of(BOB).core().pinning().use(NOTION, SelectionPolicy.working(), PinMode.VERIFIED, ProbeListener.none());

            assertThat(foreign.of(BOB).core().pinning().pin(NOTION)).isEmpty();
            one.of(BOB).core().pinning().unpin(NOTION, PinMode.VERIFIED);
        }
    }

    @Test
    void the_state_of_another_alloy_is_left_alone() {
        ProjectSandbox elsewhere = ProjectSandbox.start("seed", Clock.systemUTC());
        ProjectOpener opener =
                new ProjectOpener(new ProcessContext(Map.of(), folder.resolve("home"), folder), Clock.systemUTC());
        try (Opened there = opener.open(Overrides.none(), Optional.of(elsewhere))) {
            assertThatExceptionOfType(InvalidSettingsException.class)
                    .isThrownBy(() -> UserProjects.open(address(), "service", () -> there, Clock.systemUTC()))
                    .withMessageContaining("ALLOY_CONNECTIONS_TENANT");
        } finally {
            elsewhere.close();
        }
    }

    @Test
    void what_alloy_asks_of_one_instance_the_others_heed_for_their_own_project_and_for_users() {
        ProjectOpener opener =
                new ProjectOpener(new ProcessContext(Map.of(), folder.resolve("home"), folder), Clock.systemUTC());
        Overrides overrides = Overrides.none().withSandbox("other-user");
        try (Opened another = opener.open(overrides, Optional.of(sandbox))) {
            UserProjects users = UserProjects.open(address(), "held", () -> another, Clock.systemUTC());
            try (PostgresStore held = PostgresStore.open(
                    address(),
                    new Tenant("held", base.settings().baseUrl().toString(), NOTION, false),
                    Clock.systemUTC())) {
                held.budget(new CallPace(60)).hold(Duration.ofMinutes(2), Kind.RATE_LIMITED);
            }

            assertHeld(another.core());
            assertHeld(users.of(BOB).core());
            users.close();
            assertThat(another.core().choosing().list(NOTION).entries()).isNotEmpty();
        }
    }

    private static void assertHeld(Core core) {
        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> core.choosing().list(NOTION))
                .withMessageContaining("Alloy asks not to be called")
                .returns(Kind.RATE_LIMITED, RemoteServiceException::kind);
    }

    @Test
    void a_user_has_one_project_for_as_long_as_the_settings_are_the_same() {
        assertThat(one.of(ANN)).isSameAs(one.of(ANN)).isNotSameAs(one.of(BOB));
    }
}
