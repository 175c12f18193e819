package io.github.alloyconnections.domain.usecase.telling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.service.Delivery;
import io.github.alloyconnections.domain.service.DeliveryQuery;
import io.github.alloyconnections.domain.service.DeliveryQuery.Which;
import io.github.alloyconnections.domain.service.SendOutcome;
import io.github.alloyconnections.domain.service.UserEvent;
import io.github.alloyconnections.domain.service.UserEvent.Kind;
import io.github.alloyconnections.domain.testing.InMemoryDeliveries;
import io.github.alloyconnections.domain.testing.MovingClock;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TellingTest {

    private final MovingClock clock = new MovingClock();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final List<String> sent = new ArrayList<>();
    private SendOutcome outcome = new SendOutcome.Taken();
    private final Telling telling = new Telling(
            deliveries,
            delivery -> {
                sent.add(delivery.event().words());
                return outcome;
            },
            clock);

    private void happens(String user, String words) {
        deliveries.add(new UserEvent(
                Kind.RECOVERED,
                new UserId(user),
                Seed.NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                words));
    }

    private List<Delivery> parked() {
        return deliveries
                .page(new DeliveryQuery(Which.PARKED, 10, Optional.empty()))
                .rows();
    }

    @Test
    void each_users_events_are_told_once_and_in_order() {
        happens("ann", "1");
        happens("ann", "2");
        happens("bob", "3");

        assertThat(telling.round()).isEqualTo(2);
        assertThat(telling.round()).isEqualTo(1);
        assertThat(telling.round()).isZero();
        assertThat(sent).containsExactly("1", "3", "2");
    }

    @Test
    void what_nobody_takes_is_sent_for_a_day_and_then_parked() {
        happens("ann", "1");
        outcome = new SendOutcome.Untaken("answered 503");
        for (int minute = 0; minute <= 24 * 60; minute++) {
            telling.round();
            clock.pass(Duration.ofMinutes(1));
        }

        assertThat(sent).hasSize(8);
        assertThat(parked()).singleElement().returns(Optional.of("answered 503"), Delivery::trouble);
    }

    @Test
    void it_is_sent_again_soon_at_first() {
        happens("ann", "1");
        outcome = new SendOutcome.Untaken("answered 503");
        telling.round();
        clock.pass(Duration.ofSeconds(4));
        assertThat(telling.round()).isZero();
        clock.pass(Duration.ofSeconds(1));

        outcome = new SendOutcome.Taken();
        assertThat(telling.round()).isOne();
        assertThat(parked()).isEmpty();
        assertThat(telling.round()).isZero();
    }

    @Test
    void what_nobody_ever_wants_is_parked_at_once_and_holds_up_nobody() {
        happens("ann", "1");
        happens("ann", "2");
        outcome = new SendOutcome.Unwanted("answered 410");
        telling.round();
        outcome = new SendOutcome.Taken();
        telling.round();

        assertThat(sent).containsExactly("1", "2");
        assertThat(parked()).hasSize(1);
    }
}
