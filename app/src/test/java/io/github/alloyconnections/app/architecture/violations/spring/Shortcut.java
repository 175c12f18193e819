package io.github.alloyconnections.app.architecture.violations.spring;

import io.github.alloyconnections.app.architecture.violations.wiring.Driven;

/** A starter that goes past the library. */
record Shortcut(Driven driven) {}
