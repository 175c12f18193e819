package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.health.HealthNote;
import java.util.List;

/**
 * Where is written down when connections were found to be in another state than before.
 *
 * <p>Safe for use by many threads and processes. It is a convenience: what cannot be read never was, what cannot be written
 * is lost; nothing is thrown, and whoever tries a connection does not wait for it. Bounded: the oldest gives way.
 */
public interface HealthHistory {

    /** All that is written down, oldest first. */
    List<HealthNote> all();

    /** One in which nothing stands, and nothing is written: what is only told again was not found out. */
    static HealthHistory none() {
        return new HealthHistory() {
            @Override
            public List<HealthNote> all() {
                return List.of();
            }

            @Override
            public void learnt(HealthNote note) {}
        };
    }

    /** Writes it down, unless it is what was written down last of the same connection in the same context. */
    void learnt(HealthNote note);
}
