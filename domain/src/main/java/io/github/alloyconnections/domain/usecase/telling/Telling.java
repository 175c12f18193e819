package io.github.alloyconnections.domain.usecase.telling;

import io.github.alloyconnections.domain.port.driven.service.Deliveries;
import io.github.alloyconnections.domain.port.driven.service.EventSender;
import io.github.alloyconnections.domain.port.host.ForTellingOfEvents;
import io.github.alloyconnections.domain.service.Delivery;
import io.github.alloyconnections.domain.service.SendOutcome;
import io.github.alloyconnections.domain.service.SendOutcome.Taken;
import io.github.alloyconnections.domain.service.SendOutcome.Untaken;
import io.github.alloyconnections.domain.service.SendOutcome.Unwanted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends events, at least once each and in order for each user; what nobody takes is sent again for a day, as the Standard
 * Webhooks say, and then parked.
 */
public final class Telling implements ForTellingOfEvents {

    private static final int AT_ONCE = 4;

    /** Longer than sending that many takes, so that only the dead lose what they have. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** After each try that was in vain; in all, a day. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(6));

    private final Deliveries deliveries;
    private final EventSender sender;
    private final Clock clock;

    public Telling(Deliveries deliveries, EventSender sender, Clock clock) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public int round() {
        Instant now = clock.instant();
        List<Delivery> due = deliveries.take(AT_ONCE, now, now.plus(LEASE));
        due.forEach(this::tell);
        return due.size();
    }

    private void tell(Delivery delivery) {
        SendOutcome outcome = sender.send(delivery);
        if (outcome instanceof Taken) {
            deliveries.delivered(delivery);
        } else if (outcome instanceof Untaken untaken) {
            again(delivery, untaken.why());
        } else if (outcome instanceof Unwanted unwanted) {
            deliveries.park(delivery, unwanted.why(), clock.instant());
        }
    }

    private void again(Delivery delivery, String why) {
        Optional<Duration> pause =
                delivery.tries() < PAUSES.size() ? Optional.of(PAUSES.get(delivery.tries())) : Optional.empty();
        pause.ifPresentOrElse(
                wait -> deliveries.failed(delivery, why, clock.instant().plus(wait)),
                () -> deliveries.park(delivery, why, clock.instant()));
    }
}
