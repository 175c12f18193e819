package io.github.alloyconnections.app.architecture.violations.adapter.alloy;

import io.github.alloyconnections.app.architecture.violations.domain.port.driving.Asked;

/** A driven adapter that asks the core. */
record DrivingAdapter(Asked asked) {}
