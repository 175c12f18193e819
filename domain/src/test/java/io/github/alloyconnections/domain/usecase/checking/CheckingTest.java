package io.github.alloyconnections.domain.usecase.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.finding.CheckReport;
import io.github.alloyconnections.domain.finding.Finding;
import io.github.alloyconnections.domain.finding.Finding.Severity;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.lock.LockChange.Effect;
import io.github.alloyconnections.domain.lock.LockedConnection;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryAccountIdentity;
import io.github.alloyconnections.domain.testing.InMemoryLock;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckingTest {

    private static final ConnectionId NEWEST = Seed.id(11);
    private static final ConnectionId PINNED = Seed.id(10);

    private final InMemoryProject project = InMemoryProject.ofSeed();

    private CheckReport check() {
        return project.core().checking().check(List.of(Seed.NOTION), ProbeListener.none());
    }

    private void agree() {
        project.core().checking().update(List.of(Seed.NOTION), ProbeListener.none());
    }

    /** Kind, severity and place of each, in their order. */
    private static List<String> told(CheckReport report) {
        return report.findings().stream()
                .map(each -> each.kind().word() + " " + each.severity()
                        + each.place().map(place -> " " + place).orElse(""))
                .toList();
    }

    @Test
    void what_is_as_agreed_is_no_finding() {
        project.pinned(NEWEST);
        agree();

        CheckReport report = check();
        assertThat(report.findings()).isEmpty();
        assertThat(report.locked()).isTrue();
        assertThat(report.checked().get(0).entry()).hasValueSatisfying(entry -> {
            assertThat(entry.id()).isEqualTo(NEWEST);
            assertThat(entry.isUsable()).isTrue();
        });
    }

    @Test
    void the_lock_tells_connector_id_account_owner_and_how_young_the_youngest_was() {
        project.pinned(PINNED);
        agree();

        assertThat(project.lock()
                        .read()
                        .orElseThrow()
                        .of(Seed.NOTION)
                        .orElseThrow()
                        .connection())
                .isEqualTo(new LockedConnection(
                        Seed.NOTION,
                        PINNED,
                        Optional.of(InMemoryAccountIdentity.SEEDS),
                        Seed.USER,
                        Optional.of(NEWEST.createdAt())));
    }

    @Test
    void a_dead_pin_is_found_where_it_stands() {
        project.pinned(NEWEST);
        agree();
        project.answering(NEWEST, Answer.revoked());

        assertThat(told(check())).containsExactly("pin-dead ERROR .env:1");
        assertThat(check().findings().get(0).message()).contains(NEWEST.value(), "dead", "NEEDS_RECONNECT");
    }

    @Test
    void a_pin_that_is_not_what_was_agreed_is_found_and_what_was_agreed_is_looked_at_too() {
        project.pinned(NEWEST);
        agree();
        project.pinned(Seed.id(3)).answering(NEWEST, Answer.revoked());

        assertThat(check().findings())
                .extracting(each -> each.kind().word() + " " + each.connection().orElseThrow())
                .contains("pin-dead " + NEWEST, "not-the-teams " + Seed.id(3));
    }

    @Test
    void another_owner_than_agreed_is_found() {
        project.pinned(NEWEST);
        agree();
        project.runAs(Owner.of(new UserId("somebody-else"))).answering(NEWEST, Answer.works());

        assertThat(check().findings()).anySatisfy(each -> {
            assertThat(each.kind()).isEqualTo(Finding.Kind.NOT_THE_TEAMS);
            assertThat(each.message()).contains("somebody-else", Seed.USER.toString());
            assertThat(each.place().orElseThrow()).hasToString(InMemoryLock.FILE + ":3");
        });
    }

    @Test
    void another_account_than_agreed_is_found_at_its_line() {
        project.pinned(NEWEST);
        agree();
        project.accounts()
                .remember(List.of(new KnownAccount(
                        NEWEST, Seed.connection(11).updatedAt(), new Account("elsewhere", Optional.of("Other Team")))));

        assertThat(told(check())).containsExactly("not-the-teams ERROR " + InMemoryLock.FILE + ":2");
        assertThat(check().findings().get(0).message()).contains("Other Team", "Eddie Fu's Notion");
    }

    @Test
    void a_newer_one_that_works_is_better_and_its_twin() {
        project.pinned(PINNED);
        agree();
        ConnectionId fresh = new ConnectionId("69fffffff6d6670fb17451f8");
        project.with(AConnection.of(fresh).build());

        assertThat(told(check()))
                .containsExactly(
                        "not-best WARNING " + InMemoryLock.FILE + ":1",
                        "twin-appeared WARNING " + InMemoryLock.FILE + ":1");
        assertThat(check().findings())
                .allSatisfy(each -> assertThat(each.connection()).hasValue(fresh));

        agree();
        assertThat(told(check())).containsExactly("not-best NOTICE " + InMemoryLock.FILE + ":1");
    }

    @Test
    void a_twin_that_does_not_work_has_appeared_all_the_same() {
        project.pinned(NEWEST);
        agree();
        ConnectionId fresh = new ConnectionId("69fffffff6d6670fb17451f8");
        project.with(AConnection.of(fresh).named("Eddie Fu's Notion (12)").build())
                .answering(fresh, Answer.revoked());

        assertThat(told(check())).containsExactly("twin-appeared WARNING " + InMemoryLock.FILE + ":1");
        assertThat(check().findings().get(0).message()).contains("only the name tells so");
    }

    @Test
    void a_newer_one_of_another_account_is_neither() {
        project.pinned(NEWEST);
        agree();
        ConnectionId fresh = new ConnectionId("69fffffff6d6670fb17451f8");
        project.with(AConnection.of(fresh).build());
        project.tidying().identity().tell(fresh, new Account("elsewhere", Optional.of("Other Team")));

        assertThat(check().findings()).isEmpty();
    }

    @Test
    void a_retired_newer_one_is_not_better() {
        project.pinned(PINNED);
        agree();
        project.core().retiring().retire(Seed.NOTION, NEWEST, java.time.Duration.ofDays(3));

        assertThat(check().findings()).isEmpty();
    }

    @Test
    void ids_in_sources_are_found_where_they_stand_and_those_of_lock_and_pins_are_not() {
        project.pinned(NEWEST);
        agree();
        project.tidying()
                .usages()
                .mention(NEWEST, "src/a.ts", 7)
                .mention(Seed.id(2), "src/b.ts", 9)
                .mention(NEWEST, InMemoryLock.FILE, 4)
                .pin(NEWEST, "environment variable CONNECTION_ID");

        assertThat(told(check())).containsExactly("hard-coded ERROR src/b.ts:9", "hard-coded WARNING src/a.ts:7");
    }

    @Test
    void without_pin_and_lock_nothing_is_agreed_on() {
        assertThat(told(check())).containsExactly("pin-missing ERROR");
        assertThat(check().findings().get(0).next().get(0).command()).isEqualTo("alloy-connections use");
    }

    @Test
    void without_a_pin_what_the_team_agreed_on_is_looked_at() {
        agree();
        project.answering(NEWEST, Answer.revoked());

        assertThat(told(check()))
                .containsExactly(
                        "pin-dead ERROR " + InMemoryLock.FILE + ":1", "pin-missing NOTICE " + InMemoryLock.FILE + ":1");
    }

    @Test
    void without_a_lock_a_pin_is_looked_at_and_the_lock_is_missed() {
        project.pinned(NEWEST);

        CheckReport report = check();
        assertThat(told(report)).containsExactly("not-locked WARNING");
        assertThat(report.locked()).isFalse();
    }

    @Test
    void a_pin_that_is_no_id_is_found_and_not_shown() {
        project.pins().edit(Seed.NOTION, "sk-secret-key-1234567890");

        assertThat(told(check())).contains("pin-missing ERROR .env:1");
        assertThat(check().findings()).noneMatch(each -> each.message().contains("sk-secret"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RATE_LIMITED", "UNAVAILABLE", "UNREADABLE"})
    void while_alloy_cannot_be_asked_files_are_compared_all_the_same(Kind kind) {
        project.pinned(NEWEST);
        agree();
        project.pinned(PINNED);
        project.tidying().usages().mention(NEWEST, "src/a.ts", 7);
        project.directory().fail(InMemoryScenes.failure(kind));

        CheckReport report = check();
        assertThat(report.findings())
                .extracting(each -> each.kind().word())
                .containsExactlyInAnyOrder("not-the-teams", "hard-coded", "cannot-tell");
        assertThat(report.of(Severity.NOTICE)).extracting(Finding::kind).containsExactly(Finding.Kind.CANNOT_TELL);
    }

    @Test
    void a_probe_that_cannot_tell_is_no_death() {
        project.pinned(NEWEST);
        agree();
        project.answering(NEWEST, Answer.unavailable());

        assertThat(check().findings()).extracting(Finding::kind).containsExactly(Finding.Kind.CANNOT_TELL);
    }

    @Test
    void a_refused_key_is_a_failure_and_no_finding() {
        project.pinned(NEWEST);
        project.directory().fail(InMemoryScenes.failure(Kind.KEY_REFUSED));

        assertThatThrownBy(this::check).isInstanceOf(RemoteServiceException.class);
    }

    @Test
    void a_damaged_lock_is_a_failure_and_no_finding() {
        project.pinned(NEWEST);
        project.lock().damaged("it was left amid a merge");

        assertThatThrownBy(this::check).isInstanceOf(ProjectFileException.class).hasMessageContaining("amid a merge");
    }

    @Test
    void what_is_dead_is_not_agreed_on() {
        project.pinned(NEWEST).answering(NEWEST, Answer.revoked());

        assertThat(project.core()
                        .checking()
                        .update(List.of(Seed.NOTION), ProbeListener.none())
                        .effect())
                .isEqualTo(Effect.ABSENT);
    }

    @Test
    void the_connectors_in_use_are_those_of_the_lock_and_of_pins() {
        project.with(AConnection.of("69119b8a5a9db0c0de000301")
                .ofConnector(Seed.SLACK)
                .build());
        assertThat(project.core().checking().connectors()).isEmpty();

        project.pins().edit(Seed.SLACK, "69119b8a5a9db0c0de000301");
        agree();
        assertThat(project.core().checking().connectors()).containsExactly(Seed.NOTION, Seed.SLACK);

        project.directory().fail(InMemoryScenes.failure(Kind.UNAVAILABLE));
        assertThat(project.core().checking().connectors()).containsExactly(Seed.NOTION);
    }

    @Test
    void a_pin_is_followed_by_the_lock_if_there_is_one() {
        use(NEWEST, PinMode.VERIFIED);
        assertThat(project.lock().read()).isEmpty();

        agree();
        assertThat(use(PINNED, PinMode.PREVIEW)).isEmpty();
        assertThat(agreed()).isEqualTo(NEWEST);
        assertThat(use(PINNED, PinMode.VERIFIED)).singleElement().asString().contains(InMemoryLock.FILE, "commit");
        assertThat(agreed()).isEqualTo(PINNED);
        assertThat(check().of(Severity.ERROR)).isEmpty();
    }

    @Test
    void a_damaged_lock_does_not_keep_anybody_from_pinning() {
        project.lock().damaged("it was left amid a merge");

        assertThat(use(PINNED, PinMode.VERIFIED)).singleElement().asString().contains("amid a merge", "check --update");
        assertThat(project.pins().read(Seed.NOTION)).isPresent();
        assertThatThrownBy(() -> project.lock().read()).isInstanceOf(ProjectFileException.class);
    }

    private ConnectionId agreed() {
        return project.lock()
                .read()
                .orElseThrow()
                .of(Seed.NOTION)
                .orElseThrow()
                .connection()
                .id();
    }

    private List<String> use(ConnectionId id, PinMode mode) {
        return project.core()
                .pinning()
                .use(Seed.NOTION, new SelectionPolicy.ById(id), mode, ProbeListener.none())
                .change()
                .orElseThrow()
                .notices();
    }
}
