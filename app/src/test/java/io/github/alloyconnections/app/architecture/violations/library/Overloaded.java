package io.github.alloyconnections.app.architecture.violations.library;

import io.github.alloyconnections.app.architecture.violations.app.Wiring;

/** A library that carries the whole program. */
record Overloaded(Wiring wiring) {}
