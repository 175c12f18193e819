package io.github.alloyconnections.domain.usecase.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.finding.CheckReport;
import io.github.alloyconnections.domain.finding.FilePlace;
import io.github.alloyconnections.domain.finding.Finding;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.lock.LockedConnection;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryLock;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a check says, in which order, and of what it could not look at. */
class ComparingTest {

    private static final ConnectionId NEWEST = Seed.id(11);
    private static final ConnectionId OF_SLACK = new ConnectionId("69119b8a5a9db0c0de000301");

    private final CountDownLatch never = new CountDownLatch(1);
    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void a_dead_pin_is_found_where_nothing_was_agreed_on() {
        project.pinned(NEWEST).answering(NEWEST, Answer.revoked());

        assertThat(messages())
                .containsExactly(
                        "the pinned " + NEWEST + " is dead: NEEDS_RECONNECT: unauthorized: API token is invalid",
                        "there is no " + InMemoryLock.FILE + ": nothing says what the team agreed on");
    }

    @Test
    void a_dead_one_that_was_agreed_on_is_called_that() {
        lock(NEWEST);
        project.pinned(Seed.id(10)).answering(NEWEST, Answer.revoked());

        assertThat(messages())
                .contains("what the team agreed on, " + NEWEST
                        + ", is dead: NEEDS_RECONNECT: unauthorized: API token is invalid");
    }

    @Test
    void a_lock_that_names_another_connector_alone_is_told_to_do_so() {
        lock(NEWEST);
        project.with(AConnection.of(OF_SLACK).ofConnector(Seed.SLACK).build());
        project.pins().edit(Seed.SLACK, OF_SLACK.value());

        CheckReport report = check(Seed.SLACK);

        assertThat(report.findings()).singleElement().satisfies(each -> {
            assertThat(each.message()).isEqualTo(InMemoryLock.FILE + " names no connection of slack");
            assertThat(each.place()).contains(FilePlace.of(InMemoryLock.FILE, 1));
        });
    }

    @Test
    void where_nothing_is_pinned_an_id_in_the_sources_is_held_against_what_was_agreed_on() {
        lock(NEWEST);
        project.tidying().usages().mention(Seed.id(2), "src/a.ts", 3);

        assertThat(messages()).contains(Seed.id(2) + " is written down here, and " + NEWEST + " is to be used");
    }

    @Test
    void what_is_in_use_and_written_down_is_said_to_stay() {
        lock(NEWEST);
        project.pinned(NEWEST).tidying().usages().mention(NEWEST, "src/a.ts", 3);

        assertThat(messages()).containsExactly(NEWEST + " is written down here: it stays when another is pinned");
    }

    @Test
    void findings_come_by_connector_and_place() {
        lock(NEWEST);
        project.pinned(NEWEST)
                .tidying()
                .usages()
                .mention(Seed.id(2), "src/b.ts", 1)
                .mention(Seed.id(3), "src/a.ts", 7)
                .mention(Seed.id(4), "src/a.ts", 3);

        assertThat(check(Seed.SLACK, Seed.NOTION).findings())
                .extracting(each -> each.connector() + " "
                        + each.place().map(FilePlace::toString).orElse("-"))
                .containsExactly("notion src/a.ts:3", "notion src/a.ts:7", "notion src/b.ts:1", "slack -");
    }

    @ParameterizedTest
    @CsvSource({"500,500,''", "501,500,1 more places hold an id; 'alloy-connections used' shows them all"})
    void five_hundred_places_are_told(int places, int told, String note) {
        lock(NEWEST);
        project.pinned(NEWEST);
        IntStream.rangeClosed(1, places)
                .forEach(line -> project.tidying().usages().mention(NEWEST, "src/a.ts", line));

        assertThat(check(Seed.NOTION).findings()).hasSize(told);
        assertThat(String.join("", check(Seed.NOTION).notes())).isEqualTo(note);
    }

    @Test
    void what_was_not_looked_at_is_noted() {
        lock(NEWEST);
        project.pinned(NEWEST).directory().leaveUntold(2);
        project.tidying().usages().overlook("a.bin is too large");

        assertThat(check(Seed.NOTION).notes())
                .containsExactly(
                        "2 listed rows do not tell which connector's they are",
                        "not every file was looked at: a.bin is too large");
    }

    @Test
    void one_that_could_not_be_tried_in_time_is_no_dead_one() {
        lock(NEWEST);
        project.pinned(NEWEST)
                .within(new ProbeBudget(30, Duration.ofMillis(100), 4))
                .probe()
                .beforeAnswering(this::hang);

        assertThat(check(Seed.NOTION).findings()).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(Finding.Kind.CANNOT_TELL);
            assertThat(each.message()).isEqualTo(NEWEST + " could not be tried in time");
        });
    }

    @Test
    void whoever_watches_is_told_of_both_in_their_order() {
        lock(NEWEST);
        project.pinned(Seed.id(10));
        List<String> told = new ArrayList<>();

        project.core()
                .checking()
                .check(List.of(Seed.NOTION), (id, health, done, atMost) -> told.add(id + " " + done + " of " + atMost));

        assertThat(told).containsExactly(Seed.id(10) + " 1 of 2", NEWEST + " 2 of 2");
    }

    private void hang(ConnectionId id) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> messages() {
        return check(Seed.NOTION).findings().stream().map(Finding::message).toList();
    }

    private CheckReport check(ConnectorId... connectors) {
        return project.core().checking().check(List.of(connectors), ProbeListener.none());
    }

    private void lock(ConnectionId id) {
        project.lock()
                .update(List.of(new LockedConnection(
                        Seed.NOTION, id, Optional.empty(), Seed.USER, Optional.of(NEWEST.createdAt()))));
    }
}
