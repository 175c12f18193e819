package io.github.alloyconnections.app.architecture.violations.adapter.mcp.call;

import io.github.alloyconnections.app.architecture.violations.adapter.alloy.Neighbour;
import io.github.alloyconnections.app.architecture.violations.adapter.mcp.tool.Hammer;

/** Knows a chapter above its own, and another adapter. */
record NosyCall(Hammer hammer, Neighbour neighbour) {}
