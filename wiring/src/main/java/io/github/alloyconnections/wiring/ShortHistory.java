package io.github.alloyconnections.wiring;

import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.port.driven.HealthHistory;
import java.util.ArrayList;
import java.util.List;

/** Remembers changes of health for as long as a simulator lives: nothing is left of them in the user's own folders. */
final class ShortHistory implements HealthHistory {

    private static final int MOST = 1_000;

    private final List<HealthNote> notes = new ArrayList<>();

    @Override
    public synchronized List<HealthNote> all() {
        return List.copyOf(notes);
    }

    @Override
    public synchronized void learnt(HealthNote note) {
        for (int i = notes.size() - 1; i >= 0; i--) {
            if (notes.get(i).isOfSame(note)) {
                if (notes.get(i).state() == note.state()) {
                    return;
                }
                break;
            }
        }
        notes.add(note);
        if (notes.size() > MOST) {
            notes.remove(0);
        }
    }
}
