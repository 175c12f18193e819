package io.github.alloyconnections.adapter.alloy.provider;

/** A call that proves whether a connection works. */
public record ProbeCall(ActionCall call, AnswerCheck recognition) {

    /** The call as a person knows it. */
    public String name() {
        return call.action().value();
    }
}
