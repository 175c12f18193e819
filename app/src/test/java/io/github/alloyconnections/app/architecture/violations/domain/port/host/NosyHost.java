package io.github.alloyconnections.app.architecture.violations.domain.port.host;

import io.github.alloyconnections.app.architecture.violations.domain.port.driven.Answering;

/** A port of the machine that knows where connections live. */
record NosyHost(Answering answering) {}
