package io.github.alloyconnections.app.architecture.violations.adapter.cli;

import io.github.alloyconnections.app.architecture.violations.app.Wiring;

/** An adapter that knows the wiring. */
record WiringUser(Wiring wiring) {}
