package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.service.Deliveries;
import io.github.alloyconnections.domain.service.Delivery;
import io.github.alloyconnections.domain.service.DeliveryQuery;
import io.github.alloyconnections.domain.service.DeliveryQuery.Which;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.UserEvent;
import io.github.alloyconnections.domain.service.UserEvent.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place that keeps events on their way must do. */
public abstract class DeliveriesContract {

    private static final Instant NOW = Seed.NOW.plusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(600);

    /** One that nothing was written to. */
    protected abstract Deliveries fresh();

    /** Something has happened. */
    protected abstract void add(Deliveries deliveries, UserEvent event);

    private static UserEvent event(String user, String words) {
        return new UserEvent(
                Kind.RECOVERED,
                new UserId(user),
                Seed.NOW,
                Optional.of(Seed.NOTION),
                Optional.of(Seed.id(11)),
                Optional.empty(),
                words);
    }

    private Deliveries holding(UserEvent... events) {
        Deliveries deliveries = fresh();
        List.of(events).forEach(event -> add(deliveries, event));
        return deliveries;
    }

    private static List<String> words(List<Delivery> deliveries) {
        return deliveries.stream().map(delivery -> delivery.event().words()).toList();
    }

    private static Page<Delivery> page(Deliveries deliveries, Which which) {
        return deliveries.page(new DeliveryQuery(which, 10, Optional.empty()));
    }

    @Test
    void what_has_happened_is_due_as_it_was_told() {
        Deliveries deliveries = holding(event("ann", "näme 𝄞"));

        assertThat(deliveries.take(5, NOW, LATER)).singleElement().satisfies(delivery -> {
            assertThat(delivery.event()).isEqualTo(event("ann", "näme 𝄞"));
            assertThat(delivery.tries()).isZero();
            assertThat(delivery.id()).isNotEmpty();
        });
    }

    @Test
    void of_each_user_the_first_alone_is_due() {
        Deliveries deliveries = holding(event("ann", "1"), event("ann", "2"), event("bob", "3"));

        assertThat(words(deliveries.take(5, NOW, LATER))).containsExactlyInAnyOrder("1", "3");
        assertThat(deliveries.take(5, NOW, LATER)).isEmpty();
    }

    @Test
    void what_was_delivered_lets_the_next_go() {
        Deliveries deliveries = holding(event("ann", "1"), event("ann", "2"));
        deliveries.take(5, NOW, LATER).forEach(deliveries::delivered);

        assertThat(words(deliveries.take(5, NOW, LATER))).containsExactly("2");
    }

    @Test
    void what_failed_is_due_again_at_its_time_and_holds_up_those_behind_it() {
        Deliveries deliveries = holding(event("ann", "1"), event("ann", "2"));
        Delivery first = deliveries.take(5, NOW, LATER).get(0);
        deliveries.failed(first, "503", NOW.plusSeconds(5));

        assertThat(deliveries.take(5, NOW.plusSeconds(4), LATER)).isEmpty();
        assertThat(deliveries.take(5, NOW.plusSeconds(5), LATER))
                .singleElement()
                .returns(1, Delivery::tries)
                .returns(Optional.of("503"), Delivery::trouble)
                .returns(first.id(), Delivery::id);
    }

    @Test
    void who_has_died_loses_what_it_had() {
        Deliveries deliveries = holding(event("ann", "1"));
        deliveries.take(5, NOW, LATER);

        assertThat(words(deliveries.take(5, LATER, LATER.plusSeconds(1)))).containsExactly("1");
    }

    @Test
    void what_is_parked_is_shown_and_holds_up_nobody() {
        Deliveries deliveries = holding(event("ann", "1"), event("ann", "2"));
        deliveries.take(5, NOW, LATER).forEach(delivery -> deliveries.park(delivery, "410", NOW));

        assertThat(words(deliveries.take(5, NOW, LATER))).containsExactly("2");
        assertThat(page(deliveries, Which.PARKED).rows())
                .singleElement()
                .returns(Optional.of(NOW), Delivery::parkedAt)
                .returns(Optional.of("410"), Delivery::trouble);
        assertThat(words(page(deliveries, Which.WAITING).rows())).containsExactly("2");
    }

    @Test
    void what_is_parked_can_be_sent_again_from_the_first_try() {
        Deliveries deliveries = holding(event("ann", "1"));
        Delivery parked = deliveries.take(5, NOW, LATER).get(0);
        assertThat(deliveries.again(parked.id(), NOW)).isEmpty();
        deliveries.park(parked, "410", NOW);

        assertThat(deliveries.again(parked.id(), NOW).map(Delivery::tries)).contains(0);
        assertThat(deliveries.take(5, NOW, LATER)).singleElement().returns(0, Delivery::tries);
    }

    @Test
    void what_was_parked_long_ago_is_forgotten() {
        Deliveries deliveries = holding(event("ann", "1"), event("bob", "2"));
        deliveries.take(5, NOW, LATER).forEach(delivery -> deliveries.park(delivery, "410", NOW));

        deliveries.forgetParkedBefore(NOW);
        assertThat(page(deliveries, Which.PARKED).rows()).hasSize(2);
        deliveries.forgetParkedBefore(NOW.plusSeconds(1));
        assertThat(page(deliveries, Which.PARKED).rows()).isEmpty();
    }

    @Test
    void pages_go_from_the_oldest_to_the_newest() {
        Deliveries deliveries = holding(event("ann", "1"), event("bob", "2"), event("ann", "3"));

        Page<Delivery> first = deliveries.page(new DeliveryQuery(Which.WAITING, 2, Optional.empty()));
        Page<Delivery> second = deliveries.page(new DeliveryQuery(Which.WAITING, 2, first.next()));

        assertThat(words(first.rows())).containsExactly("1", "2");
        assertThat(words(second.rows())).containsExactly("3");
        assertThat(second.next()).isEmpty();
        assertThat(deliveries
                        .page(new DeliveryQuery(Which.WAITING, 2, Optional.of("?")))
                        .rows())
                .isEmpty();
    }
}
