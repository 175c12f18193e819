package io.github.alloyconnections.domain.usecase.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driving.ForWatching.Listener;
import io.github.alloyconnections.domain.port.driving.ForWatching.Then;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.watch.WatchEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchingConnectionsTest {

    private static final ConnectionId PIN = Seed.id(11);
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final InMemoryProject project = InMemoryProject.ofSeed().pinned(PIN);
    private final Deque<Runnable> script = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();

    private WatchingConnectionsTest then(Runnable change) {
        script.add(change);
        return this;
    }

    /** Plays the script, a step while it is waited, until there is no further one. */
    private List<String> watch() {
        watch(this::tell);
        return told;
    }

    private void watch(Listener listener) {
        project.tidying()
                .whileWaiting(time -> Optional.ofNullable(script.poll())
                        .orElseThrow(() -> new RemoteServiceException(Kind.INTERRUPTED, "interrupted"))
                        .run());
        assertThatThrownBy(() -> project.core().watching().watch(List.of(Seed.NOTION), EVERY, listener))
                .isInstanceOfSatisfying(
                        RemoteServiceException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INTERRUPTED));
    }

    private Then tell(WatchEvent event) {
        told.add(event.kind().word() + " "
                + event.connection().map(ConnectionId::value).orElse("-") + " "
                + event.from().orElse("-") + " > "
                + event.to().orElse("-"));
        return Then.GO_ON;
    }

    @Test
    void first_it_tells_how_things_stand_and_then_nothing_while_nothing_changes() {
        assertThat(then(() -> {}).then(() -> {}).watch()).containsExactly("state " + PIN + " - > " + PIN);
        assertThat(project.tidying().pauses()).containsOnly(EVERY).hasSize(3);
    }

    @Test
    void a_death_is_a_change_of_health_and_of_the_decision_and_so_is_the_return() {
        then(() -> project.answering(PIN, Answer.revoked()));
        then(() -> project.answering(PIN, Answer.works()));

        assertThat(watch())
                .containsExactly(
                        "state " + PIN + " - > " + PIN,
                        "health " + PIN + " working > needs reconnect",
                        "decision " + Seed.id(10) + " " + PIN + " > " + Seed.id(10),
                        "health " + PIN + " needs reconnect > working",
                        "decision " + PIN + " " + Seed.id(10) + " > " + PIN);
    }

    @Test
    void an_outage_is_told_once_and_is_no_death() {
        then(() -> project.answering(PIN, Answer.unavailable()));
        then(() -> {});
        then(() -> project.directory().fail(InMemoryScenes.failure(Kind.UNAVAILABLE)));
        then(() -> project.directory().recover());
        then(() -> project.answering(PIN, Answer.works()));

        assertThat(watch())
                .containsExactly("state " + PIN + " - > " + PIN, "untold " + PIN + " - > -", "told " + PIN + " - > -");
    }

    @Test
    void an_outage_at_the_beginning_is_told_and_then_how_things_stand() {
        project.directory().fail(InMemoryScenes.failure(Kind.UNAVAILABLE));
        then(() -> project.directory().recover());

        assertThat(watch()).containsExactly("untold - - > -", "state " + PIN + " - > " + PIN);
    }

    @Test
    void it_waits_as_long_as_alloy_asks_if_that_is_longer() {
        project.directory()
                .fail(new RemoteServiceException(Kind.RATE_LIMITED, "too many", Optional.of(Duration.ofHours(1))));
        watch();

        assertThat(project.tidying().pauses()).containsExactly(Duration.ofHours(1));
    }

    @Test
    void a_refused_key_ends_it() {
        project.directory().fail(InMemoryScenes.failure(Kind.KEY_REFUSED));

        assertThatThrownBy(() -> project.core().watching().watch(List.of(Seed.NOTION), EVERY, this::tell))
                .isInstanceOf(RemoteServiceException.class);
        assertThat(project.tidying().pauses()).isEmpty();
    }

    @Test
    void whoever_wants_no_more_is_told_no_more() {
        project.core().watching().watch(List.of(Seed.NOTION), EVERY, event -> Then.STOP);

        assertThat(project.tidying().pauses()).isEmpty();
    }

    @Test
    void whatever_tries_a_connection_writes_down_what_has_changed_and_nothing_else() {
        project.decide();
        project.decide();
        assertThat(project.history().all()).extracting(HealthNote::id).containsExactly(PIN);

        project.answering(PIN, Answer.revoked()).answering(Seed.id(10), Answer.unavailable());
        project.core().verifying().verifyAll(Seed.NOTION, Optional.empty(), ProbeListener.none());
        assertThat(project.history().all())
                .hasSize(11)
                .filteredOn(note -> note.id().equals(PIN))
                .extracting(HealthNote::state)
                .containsExactly(HealthState.WORKING, HealthState.NEEDS_RECONNECT);
        assertThat(project.history().all()).noneMatch(note -> note.id().equals(Seed.id(10)));
    }

    @Test
    void each_event_says_why() {
        List<String> messages = new ArrayList<>();
        then(() -> project.answering(PIN, Answer.revoked()));
        then(() -> project.answering(Seed.all(), Answer.revoked()));
        then(() -> project.answering(Seed.all(), Answer.unavailable()));

        watch(event -> {
            if (event.kind() != WatchEvent.Kind.HEALTH) {
                messages.add(event.message());
            }
            return Then.GO_ON;
        });

        assertThat(messages).hasSize(4);
        assertThat(messages.get(0)).isEqualTo("works: post-search answered");
        assertThat(messages.get(1)).startsWith("is to be used now, the newest that works; the pin " + PIN + " is dead");
        assertThat(messages.get(2)).startsWith("nothing is to be used now: 11 of 11 tried, none worked");
        assertThat(messages.get(3)).startsWith("cannot tell now: 11 of 11 tried, none worked, 11 unknown");
    }

    @Test
    void where_nothing_works_at_the_beginning_that_is_how_things_stand() {
        List<String> messages = new ArrayList<>();
        project.answering(Seed.all(), Answer.revoked());

        watch(event -> {
            messages.add(event.message());
            return Then.GO_ON;
        });

        assertThat(messages).singleElement().asString().startsWith("11 of 11 tried, none worked");
    }

    @Test
    void that_another_than_the_one_in_use_cannot_be_judged_is_no_doubt() {
        project.pins().edit(Seed.NOTION, "");
        project.answering(PIN, Answer.unavailable());

        assertThat(watch()).containsExactly("state " + Seed.id(10) + " - > " + Seed.id(10));
    }

    @Test
    void what_has_changed_can_be_looked_up() {
        project.decide();

        assertThat(project.core().watching().history())
                .isEqualTo(project.history().all())
                .hasSize(1);
    }
}
