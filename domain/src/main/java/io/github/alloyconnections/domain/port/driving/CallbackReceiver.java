package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.Refusal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Takes one attempt's browser back; closing it frees the port. */
public interface CallbackReceiver extends AutoCloseable {

    /** Where this attempt's browser is to come back to; from then on nothing else is let in. */
    URI redirectFor(AttemptId attempt);

    /** The next return, waited for at most so long. */
    Optional<Return> await(Duration atMost);

    @Override
    void close();

    /** Where nobody here can listen: what comes back there is not seen. */
    static CallbackReceiver never(URI redirect) {
        return new NobodyReturns(redirect);
    }

    /**
     * The browser came back.
     *
     * @param refusal what it said went wrong
     */
    record Return(Optional<Refusal> refusal) {}
}
