package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.port.driven.HealthHistory;
import java.util.ArrayList;
import java.util.List;

/** Remembers nothing beyond its own life. */
public final class InMemoryHistory implements HealthHistory {

    private final List<HealthNote> all = new ArrayList<>();

    @Override
    public synchronized List<HealthNote> all() {
        return List.copyOf(all);
    }

    @Override
    public synchronized void learnt(HealthNote note) {
        boolean known = all.stream()
                .filter(note::isOfSame)
                .reduce((earlier, later) -> later)
                .filter(last -> last.state() == note.state())
                .isPresent();
        if (!known) {
            all.add(note);
        }
    }
}
