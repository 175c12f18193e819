package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.connection.KnownAccount;
import java.util.Collection;
import java.util.List;

/**
 * Where is remembered what connections are connected to, so that each is asked once.
 *
 * <p>Safe for use by many threads and processes. It is a convenience: what cannot be read was never known, what cannot be
 * written is asked again; nothing is thrown. Bounded: what was learnt longest ago is forgotten first.
 */
public interface AccountMemory {

    /** All that is remembered, each id once, in no order. */
    List<KnownAccount> all();

    /** Remembers these, each in the place of what was known of the same id. */
    void remember(Collection<KnownAccount> learnt);

    /** One that remembers nothing. */
    static AccountMemory none() {
        return new AccountMemory() {
            @Override
            public List<KnownAccount> all() {
                return List.of();
            }

            @Override
            public void remember(Collection<KnownAccount> learnt) {
                // Whoever asks again learns it again.
            }
        };
    }
}
