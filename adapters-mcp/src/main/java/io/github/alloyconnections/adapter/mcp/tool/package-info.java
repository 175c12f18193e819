/** The tools, each a question that the core answers. */
@NullMarked
package io.github.alloyconnections.adapter.mcp.tool;

import org.jspecify.annotations.NullMarked;
