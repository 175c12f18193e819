package io.github.alloyconnections.sandbox.fault;

import io.github.alloyconnections.sandbox.http.Call;
import io.github.alloyconnections.sandbox.http.WireReply;
import java.util.Optional;

/** What a bad day does to calls; consent pages are spared. */
public interface FaultInjection {

    FaultInjection CLEAR = call -> Optional.empty();

    /** The reply that comes instead of an answer, or empty when the call may pass. */
    Optional<WireReply> instead(Call call);

    /** The reply that is sent when the call has been carried out. */
    default WireReply afterwards(Call call, WireReply reply) {
        return reply;
    }

    /** The same weather, for execute calls alone. */
    default FaultInjection overExecute() {
        return call -> call.isExecute() ? instead(call) : Optional.empty();
    }
}
