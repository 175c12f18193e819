package io.github.alloyconnections.wiring;

import io.github.alloyconnections.domain.pin.Pin;
import java.util.Optional;

/** The pin a simulated world starts with, until somebody pins or unpins. Thread-safe. */
final class PresetPin {

    private volatile Optional<Pin> pin;

    PresetPin(Pin pin) {
        this.pin = Optional.of(pin);
    }

    Optional<Pin> read() {
        return pin;
    }

    void drop() {
        pin = Optional.empty();
    }
}
