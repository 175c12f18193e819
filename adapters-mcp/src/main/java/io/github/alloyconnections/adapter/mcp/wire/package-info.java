/** Messages as lines on two streams. */
@NullMarked
package io.github.alloyconnections.adapter.mcp.wire;

import org.jspecify.annotations.NullMarked;
