package io.github.alloyconnections.app.architecture.violations.adapter.webhook;

import io.github.alloyconnections.app.architecture.violations.domain.port.driving.Asked;

/** One that tells of events, and asks the core about them. */
record ChattyHook(Asked asked) {}
