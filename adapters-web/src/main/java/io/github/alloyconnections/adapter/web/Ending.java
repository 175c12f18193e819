package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.adapter.web.server.JettySetup;
import io.github.alloyconnections.adapter.web.server.UnderWay;
import java.time.Duration;

/** What is ended in which order. */
record Ending(UnderWay underWay, Workers workers, JettySetup jetty, Duration patience) {

    void begin() {
        long began = System.nanoTime();
        underWay.end(patience);
        Duration left = patience.minusNanos(System.nanoTime() - began);
        workers.end(left.isNegative() ? Duration.ZERO : left);
        underWay.cutOff();
        jetty.drain();
    }
}
