package io.github.alloyconnections.app.architecture.violations.library;

import io.github.alloyconnections.app.architecture.violations.app.Wiring;
import java.time.Instant;

/** A library that carries the whole program, and a clock of its own. */
record Overloaded(Wiring wiring) {
    Instant now() {
        return Instant.now();
    }
}
