/** A driver for assistants: the core's answers as tools, resources and a prompt of the Model Context Protocol. */
@NullMarked
package io.github.alloyconnections.adapter.mcp;

import org.jspecify.annotations.NullMarked;
