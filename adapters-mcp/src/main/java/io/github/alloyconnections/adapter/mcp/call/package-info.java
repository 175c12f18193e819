/** What a call of a tool is made of: its arguments read, its answer or failure as the protocol carries it. */
@NullMarked
package io.github.alloyconnections.adapter.mcp.call;

import org.jspecify.annotations.NullMarked;
