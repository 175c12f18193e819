package io.github.alloyconnections.domain.port.driven.service;

import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.service.CallPace;
import io.github.alloyconnections.domain.service.CallPriority;
import io.github.alloyconnections.domain.service.CallTurn;
import java.time.Duration;

/**
 * The calls that one API key may make, whoever makes them. Thread-safe, also against other processes. Nobody waits in here,
 * and nothing is thrown: where it cannot be asked, that is an answer.
 */
public interface CallBudget {

    /** How fast its calls may be made. */
    CallPace pace();

    /** Takes one call out of the budget, if there is one for this caller now. */
    CallTurn take(CallPriority priority);

    /**
     * Alloy asked not to be called for so long: nobody gets a call until then, ten minutes at the most.
     *
     * @return for how long nobody gets one from now on, which may be longer because of an earlier hold
     */
    Duration hold(Duration wait, Kind because);

    /** Alloy answers again: a hold is over for everybody. */
    void lift();
}
