package io.github.alloyconnections.app.architecture.violations.domain.port.driving;

import io.github.alloyconnections.app.architecture.violations.domain.port.driven.Answering;

/** A driving port that shows what the core asks of the outside. */
public record Asked(Answering answering) {}
