package io.github.alloyconnections.app.architecture.violations.domain.connection;

import io.github.alloyconnections.app.architecture.violations.domain.port.driving.Asked;

/** A concept that knows a conversation. */
record Talker(Asked asked) {}
