package io.github.alloyconnections.app.architecture.violations.adapter.web;

import io.github.alloyconnections.app.architecture.violations.adapter.alloy.Neighbour;

/** An adapter that knows another one. */
record NosyAdapter(Neighbour neighbour) {}
