package io.github.alloyconnections.app.faults;

import java.io.IOException;

/** One way in which an answer can go wrong. */
record Fault(String name, Meaning meaning, Answering answering) {

    /** Writes, in place of the answer. */
    @FunctionalInterface
    interface Answering {
        void answer(Exchange exchange) throws IOException;
    }

    private static final String REFUSED = "connection refused";
    private static final String CUT_AT_ONCE = "reset before the request is read";

    static Fault refusing() {
        return new Fault(REFUSED, Meaning.UNREACHED, Exchange::reset);
    }

    static Fault cuttingAtOnce() {
        return new Fault(CUT_AT_ONCE, Meaning.LOST, Exchange::reset);
    }

    boolean refusesConnections() {
        return name.equals(REFUSED);
    }

    boolean cutsBeforeReading() {
        return name.equals(CUT_AT_ONCE);
    }

    @Override
    public String toString() {
        return name;
    }
}
