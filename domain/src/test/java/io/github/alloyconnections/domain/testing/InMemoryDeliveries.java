package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.service.Deliveries;
import io.github.alloyconnections.domain.service.Delivery;
import io.github.alloyconnections.domain.service.DeliveryQuery;
import io.github.alloyconnections.domain.service.DeliveryQuery.Which;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.UserEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Deliveries as a service would keep them. */
public final class InMemoryDeliveries implements Deliveries {

    private final Map<String, Delivery> waiting = new LinkedHashMap<>();
    private final Map<String, Instant> dueAt = new LinkedHashMap<>();
    private int number;

    /** Something has happened. */
    public synchronized void add(UserEvent event) {
        String id = "msg_" + ++number;
        waiting.put(id, new Delivery(id, event, 0, Optional.empty(), Optional.empty()));
        dueAt.put(id, event.at());
    }

    @Override
    public synchronized List<Delivery> take(int most, Instant now, Instant until) {
        Set<UserId> users = new HashSet<>();
        List<Delivery> due = new ArrayList<>();
        for (Delivery delivery : waiting.values()) {
            boolean first =
                    delivery.parkedAt().isEmpty() && users.add(delivery.event().user());
            if (first && due.size() < most && !due(delivery).isAfter(now)) {
                due.add(delivery);
            }
        }
        due.forEach(delivery -> dueAt.put(delivery.id(), until));
        return due;
    }

    private Instant due(Delivery delivery) {
        return dueAt.getOrDefault(delivery.id(), Instant.MAX);
    }

    @Override
    public synchronized void delivered(Delivery delivery) {
        waiting.remove(delivery.id());
    }

    @Override
    public synchronized void failed(Delivery delivery, String why, Instant next) {
        put(delivery, why, Optional.empty());
        dueAt.put(delivery.id(), next);
    }

    @Override
    public synchronized void park(Delivery delivery, String why, Instant at) {
        put(delivery, why, Optional.of(at));
    }

    private void put(Delivery delivery, String why, Optional<Instant> parkedAt) {
        waiting.replace(
                delivery.id(),
                new Delivery(delivery.id(), delivery.event(), delivery.tries() + 1, Optional.of(why), parkedAt));
    }

    /** A page ends with the id of its last one. */
    @Override
    public synchronized Page<Delivery> page(DeliveryQuery query) {
        List<Delivery> all = waiting.values().stream()
                .filter(delivery -> delivery.parkedAt().isPresent() == (query.which() == Which.PARKED))
                .toList();
        List<String> ids = all.stream().map(Delivery::id).toList();
        int from = query.after()
                .map(after -> ids.contains(after) ? ids.indexOf(after) + 1 : all.size())
                .orElse(0);
        List<Delivery> rows = all.subList(from, Math.min(all.size(), from + query.limit()));
        return new Page<>(
                rows,
                from + rows.size() < all.size()
                        ? Optional.of(rows.get(rows.size() - 1).id())
                        : Optional.empty());
    }

    @Override
    public synchronized Optional<Delivery> again(String id, Instant now) {
        Optional<Delivery> parked = Optional.ofNullable(waiting.get(id))
                .filter(delivery -> delivery.parkedAt().isPresent());
        parked.ifPresent(delivery -> {
            waiting.put(id, new Delivery(id, delivery.event(), 0, delivery.trouble(), Optional.empty()));
            dueAt.put(id, now);
        });
        return parked.map(delivery -> waiting.getOrDefault(id, delivery));
    }

    @Override
    public synchronized void forgetParkedBefore(Instant time) {
        waiting.values()
                .removeIf(delivery ->
                        delivery.parkedAt().filter(at -> at.isBefore(time)).isPresent());
    }
}
