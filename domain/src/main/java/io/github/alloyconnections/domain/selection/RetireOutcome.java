package io.github.alloyconnections.domain.selection;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.util.function.Function;

/** What came of taking a connection out of every choice. */
public sealed interface RetireOutcome {

    /** It is out until then; what was written down of it before is replaced. */
    record Retired(Retirement retirement) implements RetireOutcome {}

    /** It stays in, because something relies on it or no list shows it. */
    record Refused(ConnectionId id, String reason) implements RetireOutcome {}

    /** One value for either. */
    default <T> T match(Function<Retired, T> retired, Function<Refused, T> refused) {
        return this instanceof Retired done ? retired.apply(done) : refused.apply((Refused) this);
    }
}
