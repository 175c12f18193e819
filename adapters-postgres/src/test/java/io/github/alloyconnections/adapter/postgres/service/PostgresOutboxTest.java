package io.github.alloyconnections.adapter.postgres.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.postgres.OneStore;
import io.github.alloyconnections.adapter.postgres.PostgresStore;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.service.Outbox;
import io.github.alloyconnections.domain.service.Delivery;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is still to be told: once at least, to each user in order, by one teller at a time. */
class PostgresOutboxTest {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final PostgresStore store = OneStore.open(OneStore.newTenant());
    private final Outbox outbox = store.outbox();

    @AfterEach
    void close() {
        store.close();
    }

    private static Delivery delivery(String id, String user) {
        return new Delivery(id, new UserId(user), "connection.recovered", "{}", Seed.NOW, 0);
    }

    private List<String> taken(int second) {
        return outbox.take(10, Seed.NOW.plusSeconds(second), LEASE).stream()
                .map(Delivery::id)
                .toList();
    }

    @Test
    void of_each_user_the_first_alone_is_handed_out() {
        List.of(delivery("a1", "ann"), delivery("a2", "ann"), delivery("b1", "bob"))
                .forEach(outbox::add);

        assertThat(taken(0)).containsExactly("a1", "b1");
        assertThat(taken(1)).isEmpty();
        outbox.done(delivery("a1", "ann"));
        assertThat(taken(2)).containsExactly("a2");
    }

    @Test
    void what_a_teller_died_with_is_handed_out_again_with_its_id() {
        outbox.add(delivery("a1", "ann"));
        taken(0);

        List<Delivery> again = outbox.take(10, Seed.NOW.plusSeconds(31), LEASE);

        assertThat(again).singleElement().returns("a1", Delivery::id).returns(2, Delivery::tries);
    }

    @Test
    void what_could_not_be_told_waits_and_later_ones_wait_with_it() {
        List.of(delivery("a1", "ann"), delivery("a2", "ann")).forEach(outbox::add);
        taken(0);
        outbox.again(delivery("a1", "ann"), Seed.NOW.plusSeconds(60), "answered 500");

        assertThat(taken(40)).isEmpty();
        assertThat(taken(60)).containsExactly("a1");
    }

    @Test
    void what_is_given_up_is_shown_and_holds_nobody_up() {
        List.of(delivery("a1", "ann"), delivery("a2", "ann")).forEach(outbox::add);
        taken(0);
        outbox.park(delivery("a1", "ann"), "gone");

        assertThat(outbox.parked()).extracting(Delivery::id).containsExactly("a1");
        assertThat(taken(0)).containsExactly("a2");
    }

    @Test
    void the_same_is_kept_once() {
        outbox.add(delivery("a1", "ann"));
        outbox.add(delivery("a1", "ann"));
        taken(0);
        outbox.done(delivery("a1", "ann"));

        assertThat(taken(100)).isEmpty();
    }

    @Test
    void many_tellers_are_never_handed_the_same() {
        IntStream.range(0, 60).forEach(n -> outbox.add(delivery("d" + n, "user-" + n)));

        List<String> handed = IntStream.range(0, 12)
                .parallel()
                .mapToObj(teller -> outbox.take(10, Seed.NOW, LEASE))
                .flatMap(List::stream)
                .map(Delivery::id)
                .toList();

        assertThat(handed).hasSize(60).doesNotHaveDuplicates();
    }
}
