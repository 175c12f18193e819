package io.github.alloyconnections.app.architecture.violations.domain.port.driven;

import io.github.alloyconnections.app.architecture.violations.domain.port.driving.Asked;

/** A driven port that asks the core. */
record AskedBack(Asked asked) {}
