package io.github.alloyconnections.domain.usecase.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.finding.CheckReport;
import io.github.alloyconnections.domain.finding.Finding;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.lock.LockedConnection;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryAccountIdentity;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Connections that are younger than what a team agreed on. */
class AppearedSinceTest {

    private static final ConnectionId AGREED = Seed.id(11);
    private static final ConnectionId FRESH = new ConnectionId("69fffffff6d6670fb17451f8");
    private static final Account OTHERS = new Account("elsewhere", Optional.of("Other Team"));

    private final InMemoryProject project = InMemoryProject.ofSeed().pinned(AGREED);

    @Test
    void what_the_team_wrote_down_of_a_dead_one_s_account_tells_its_twins() {
        lock(AGREED, InMemoryAccountIdentity.SEEDS);
        project.with(AConnection.of(FRESH).build()).answering(AGREED, Answer.revoked());

        assertThat(found(Finding.Kind.TWIN_APPEARED).message())
                .isEqualTo(FRESH + " appeared, a twin of " + AGREED + ": both are connected to Eddie Fu's Notion");
    }

    @Test
    void what_it_wrote_down_of_another_one_tells_nothing() {
        lock(AGREED, OTHERS);
        project.pinned(Seed.id(10)).answering(Seed.id(10), Answer.revoked());
        project.with(AConnection.of(FRESH).build());
        project.tidying().identity().tell(FRESH, OTHERS);

        assertThat(kinds()).doesNotContain(Finding.Kind.TWIN_APPEARED);
    }

    @Test
    void a_name_of_another_family_tells_of_no_twin() {
        lock(AGREED, InMemoryAccountIdentity.SEEDS);
        project.with(AConnection.of(FRESH).named("Acme's Notion").build()).answering(FRESH, Answer.revoked());

        assertThat(kinds()).isEmpty();
    }

    @Test
    void where_the_pin_is_dead_a_newer_one_is_not_called_better() {
        lock(AGREED, InMemoryAccountIdentity.SEEDS);
        project.with(AConnection.of(FRESH).build()).answering(AGREED, Answer.revoked());

        assertThat(kinds()).contains(Finding.Kind.PIN_DEAD).doesNotContain(Finding.Kind.NOT_BEST);
    }

    @Test
    void a_better_one_that_the_team_knew_is_said_to_have_been_there() {
        project.pinned(Seed.id(10));
        agree();

        assertThat(found(Finding.Kind.NOT_BEST).message())
                .isEqualTo(AGREED + " works and is newer than " + Seed.id(10) + "; it was there when the team agreed");

        project.with(AConnection.of(FRESH).build());

        assertThat(found(Finding.Kind.NOT_BEST).message()).isEqualTo(FRESH + " works and is newer than " + Seed.id(10));
    }

    @Test
    void one_that_is_remembered_as_another_account_s_is_not_tried() {
        lock(AGREED, InMemoryAccountIdentity.SEEDS);
        project.with(AConnection.of(FRESH).build());
        project.accounts()
                .remember(List.of(
                        new KnownAccount(FRESH, Optional.empty(), OTHERS),
                        new KnownAccount(AGREED, Seed.connection(11).updatedAt(), InMemoryAccountIdentity.SEEDS)));

        assertThat(kinds()).isEmpty();
        assertThat(project.probe().askedAs(Seed.USER)).containsExactly(AGREED);
    }

    @Test
    void what_the_agreed_one_is_connected_to_is_asked_and_not_taken_from_the_lock() {
        lock(AGREED, InMemoryAccountIdentity.SEEDS);
        project.tidying().identity().tell(AGREED, OTHERS);

        assertThat(found(Finding.Kind.NOT_THE_TEAMS).message())
                .isEqualTo(AGREED + " is connected to Other Team, and the team agreed on it as connected to"
                        + " Eddie Fu's Notion");
    }

    @Test
    void an_account_of_the_same_name_and_another_id_is_told_to_be_that() {
        lock(AGREED, InMemoryAccountIdentity.SEEDS);
        project.tidying().identity().tell(AGREED, new Account("workspace-2", Optional.of("Eddie Fu's Notion")));

        assertThat(found(Finding.Kind.NOT_THE_TEAMS).message())
                .endsWith("and the team agreed on it as connected to Eddie Fu's Notion of another id");
    }

    @Test
    void another_pin_is_not_held_against_the_account_of_the_agreed_one() {
        lock(AGREED, OTHERS);
        project.tidying().identity().tell(AGREED, OTHERS);
        project.pinned(Seed.id(10));

        assertThat(report().findings())
                .filteredOn(each -> each.kind() == Finding.Kind.NOT_THE_TEAMS)
                .singleElement()
                .satisfies(each -> assertThat(each.message())
                        .isEqualTo(Seed.id(10) + " is pinned, and the team agreed on " + AGREED));
    }

    @Test
    void more_than_a_budget_allows_are_counted_and_not_compared() {
        lock(AGREED, InMemoryAccountIdentity.SEEDS);
        List<Connection> fresh = Stream.of("69fffff0", "69fffff1", "69fffff2")
                .map(second -> AConnection.of(second + "f6d6670fb17451f8").build())
                .toList();
        project.with(fresh).within(new ProbeBudget(1, Duration.ofSeconds(30), 1));

        assertThat(report().notes()).containsExactly("2 that appeared since were not compared");
        assertThat(report().findings())
                .filteredOn(each -> each.kind() == Finding.Kind.TWIN_APPEARED)
                .hasSize(1);
    }

    @Test
    void where_all_are_compared_nothing_is_noted() {
        lock(AGREED, InMemoryAccountIdentity.SEEDS);
        project.with(AConnection.of(FRESH).build()).within(new ProbeBudget(1, Duration.ofSeconds(30), 1));

        assertThat(report().notes()).isEmpty();
    }

    private Finding found(Finding.Kind kind) {
        return report().findings().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<Finding.Kind> kinds() {
        return report().findings().stream().map(Finding::kind).toList();
    }

    private CheckReport report() {
        return project.core().checking().check(List.of(Seed.NOTION), ProbeListener.none());
    }

    private void agree() {
        project.core().checking().update(List.of(Seed.NOTION), ProbeListener.none());
    }

    /** The team agreed on it as connected to this; no other place knows of that. */
    private void lock(ConnectionId id, Account account) {
        project.lock()
                .update(List.of(new LockedConnection(
                        Seed.NOTION, id, Optional.of(account), Seed.USER, Optional.of(AGREED.createdAt()))));
    }
}
