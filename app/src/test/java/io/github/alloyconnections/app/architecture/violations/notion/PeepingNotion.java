package io.github.alloyconnections.app.architecture.violations.notion;

import io.github.alloyconnections.app.architecture.violations.domain.port.driven.Answering;

/** A client of the core that asks the outside itself. */
record PeepingNotion(Answering answering) {}
