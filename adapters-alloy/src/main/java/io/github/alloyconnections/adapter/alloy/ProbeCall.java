package io.github.alloyconnections.adapter.alloy;

/** A call that proves whether a connection works. */
record ProbeCall(ActionCall call, Recognition recognition) {

    /** The call as a person knows it. */
    String name() {
        return call.action().value();
    }
}
