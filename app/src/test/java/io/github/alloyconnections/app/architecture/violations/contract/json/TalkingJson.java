package io.github.alloyconnections.app.architecture.violations.contract.json;

import io.github.alloyconnections.app.architecture.violations.domain.port.driving.Asked;

/** A published shape that knows a conversation. */
record TalkingJson(Asked asked) {}
