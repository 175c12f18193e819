package io.github.alloyconnections.app.architecture.violations.adapter.postgres;

import io.github.alloyconnections.app.architecture.violations.domain.port.driving.Asked;

/** A store that asks the core. */
record NosyStore(Asked asked) {}
