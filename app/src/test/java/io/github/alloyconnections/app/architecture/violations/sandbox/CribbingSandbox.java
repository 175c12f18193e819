package io.github.alloyconnections.app.architecture.violations.sandbox;

import io.github.alloyconnections.app.architecture.violations.adapter.alloy.Neighbour;

/** A simulator that shares code with the client. */
record CribbingSandbox(Neighbour neighbour) {}
