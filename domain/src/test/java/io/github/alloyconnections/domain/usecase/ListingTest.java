package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lists, newest first, unprobed. */
class ListingTest {

    private static final ConnectionId NEW_SLACK = new ConnectionId("69119b8a5a9db0c0de000301");
    private static final ConnectionId OLD_SLACK = new ConnectionId("69119b805a9db0c0de000302");

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void they_come_newest_first_whatever_the_list_says() {
        List<Connection> shuffled = new ArrayList<>(Seed.all());
        Collections.shuffle(shuffled, new Random(1));

        assertThat(new InMemoryProject().with(shuffled).core().choosing().list(Seed.NOTION))
                .isEqualTo(list())
                .satisfies(overview -> assertThat(overview.entries())
                        .hasSize(11)
                        .extracting(ConnectionEntry::id)
                        .startsWith(id(11)));
    }

    @Test
    void pin_and_latest_are_marked() {
        ConnectionOverview overview = listPinned(id(3));

        assertThat(overview.pinned()).contains(id(3));
        assertThat(overview.latest()).contains(id(11));
        assertThat(overview.entries())
                .filteredOn(ConnectionEntry::pinned)
                .extracting(ConnectionEntry::id)
                .containsExactly(id(3));
        assertThat(overview.entries())
                .filteredOn(ConnectionEntry::latest)
                .extracting(ConnectionEntry::id)
                .containsExactly(id(11));
    }

    @Test
    void an_unlisted_pin_is_shown_as_such_and_is_never_the_latest() {
        ConnectionId newer = new ConnectionId("ffffffffffffffffffffffff");

        ConnectionOverview overview = listPinned(newer);

        assertThat(overview.entries()).hasSize(12);
        assertThat(overview.entries().get(0))
                .returns(newer, ConnectionEntry::id)
                .returns(false, ConnectionEntry::listed)
                .returns(true, ConnectionEntry::pinned)
                .returns(false, ConnectionEntry::latest);
        assertThat(overview.latest()).contains(id(11));
    }

    @Test
    void a_pin_that_is_no_id_marks_nothing() {
        project.pins().edit(Seed.NOTION, "my-notion");

        assertThat(list().pinned()).isEmpty();
        assertThat(list().entries()).hasSize(11).noneMatch(ConnectionEntry::pinned);
    }

    @Test
    void rows_without_an_id_are_counted() {
        project.directory().skip(4);

        assertThat(list().skipped()).isEqualTo(4);
        assertThat(project.core().choosing().listAll().skipped()).isEqualTo(4);
    }

    @Test
    void rows_that_do_not_tell_their_connector_are_counted() {
        project.directory().leaveUntold(2);

        assertThat(list().untold()).isEqualTo(2);
        assertThat(project.core().choosing().listAll().untold()).isEqualTo(2);
        assertThat(project.core()
                        .tidying()
                        .plan(Seed.NOTION, false, ProbeListener.none())
                        .untold())
                .isEqualTo(2);
    }

    @Test
    void where_rows_do_not_tell_nobody_says_that_there_is_none() {
        InMemoryProject empty = new InMemoryProject();
        empty.directory().leaveUntold(1);

        Decision decision =
                empty.core().choosing().decide(Seed.NOTION, SelectionPolicy.working(), ProbeListener.none());

        assertThat(decision.untold()).isOne();
        assertThat(decision.reason())
                .isEqualTo("there is no notion connection of user 690f5c1ed6d6670fb1740e5a that can be told to be one;"
                        + " 1 listed row does not tell which connector's it is");
    }

    @Test
    void listing_probes_nothing() {
        assertThat(list().entries())
                .allSatisfy(entry -> assertThat(entry.health()).isEmpty());
        assertThat(project.probe().asked()).isEmpty();
        assertThat(project.catalog().asked()).isZero();
    }

    @Test
    void nothing_listed_has_no_latest() {
        ConnectionOverview overview = new InMemoryProject().core().choosing().list(Seed.NOTION);

        assertThat(overview.entries()).isEmpty();
        assertThat(overview.latest()).isEmpty();
        assertThat(overview.pinned()).isEmpty();
    }

    @Test
    void each_connector_has_its_own_latest_and_its_own_pin() {
        project.with(slack(OLD_SLACK), slack(NEW_SLACK)).pinned(id(3));
        project.pins().edit(Seed.SLACK, OLD_SLACK.value());

        ConnectionOverview overview = project.core().choosing().listAll();

        assertThat(overview.entries()).hasSize(13);
        assertThat(overview.entries())
                .filteredOn(entry -> entry.pinned() || entry.latest())
                .extracting(ConnectionEntry::id, ConnectionEntry::pinned, ConnectionEntry::latest)
                .containsExactly(
                        tuple(NEW_SLACK, false, true),
                        tuple(OLD_SLACK, true, false),
                        tuple(id(11), false, true),
                        tuple(id(3), true, false));
        assertThat(overview.latest()).isEmpty();
        assertThat(overview.pinned()).isEmpty();
    }

    @Test
    void a_pin_of_another_connector_marks_nothing() {
        project.with(slack(NEW_SLACK));
        project.pins().edit(Seed.SLACK, id(3).value());

        assertThat(project.core().choosing().listAll().entries()).hasSize(12).noneMatch(ConnectionEntry::pinned);
    }

    @Test
    void a_row_of_no_connector_is_listed_and_marked_by_nothing() {
        Connection stray = AConnection.of(NEW_SLACK).ofNoConnector().build();

        assertThat(project.with(stray).core().choosing().listAll().entries().get(0))
                .returns(NEW_SLACK, ConnectionEntry::id)
                .returns(false, ConnectionEntry::latest);
        assertThat(list().entries()).hasSize(11);
    }

    @Test
    void connectors_in_two_spellings_are_one() {
        project.with(
                slack(NEW_SLACK),
                AConnection.of(OLD_SLACK).ofConnector(new ConnectorId("Slack")).build());

        assertThat(project.core().choosing().listAll().entries())
                .filteredOn(ConnectionEntry::latest)
                .extracting(ConnectionEntry::id)
                .containsExactly(NEW_SLACK, id(11));
    }

    private ConnectionOverview list() {
        return project.core().choosing().list(Seed.NOTION);
    }

    private ConnectionOverview listPinned(ConnectionId pin) {
        return project.pinned(pin).core().choosing().list(Seed.NOTION);
    }

    private static Connection slack(ConnectionId id) {
        return AConnection.of(id).ofConnector(Seed.SLACK).build();
    }
}
