package io.github.alloyconnections.adapter.alloy.provider;

import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call that proves whether a connection works.
 *
 * @param whenEmpty what is to be done if it works and finds nothing; empty where that is nothing unusual
 */
public record ProbeCall(ExecuteCall call, AnswerCheck recognition, Optional<String> whenEmpty) {

    /** Where it is nothing unusual to find nothing. */
    public ProbeCall(ExecuteCall call, AnswerCheck recognition) {
        this(call, recognition, Optional.empty());
    }

    /** The same through the connector as the caller spells it. */
    public ProbeCall spelled(ConnectorId connector) {
        return new ProbeCall(
                new ExecuteCall(connector, call.action(), call.parts(), call.reads()), recognition, whenEmpty);
    }

    /** What is to be done although it answered as it must, now that it found so many. */
    public Optional<String> next(OptionalInt found) {
        return whenEmpty.filter(step -> found.equals(OptionalInt.of(0)));
    }

    /** The call as a person knows it. */
    public String name() {
        return call.action().value();
    }
}
