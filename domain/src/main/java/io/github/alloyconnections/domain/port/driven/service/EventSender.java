package io.github.alloyconnections.domain.port.driven.service;

import io.github.alloyconnections.domain.service.Delivery;
import io.github.alloyconnections.domain.service.SendOutcome;

/** Sends events to who wants to hear of them. Thread-safe. */
@FunctionalInterface
public interface EventSender {

    /** Sends it once; whatever goes wrong is part of the outcome. */
    SendOutcome send(Delivery delivery);
}
