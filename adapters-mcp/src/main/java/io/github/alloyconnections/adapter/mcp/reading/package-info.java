/** What a client may read, and a prompt. */
@NullMarked
package io.github.alloyconnections.adapter.mcp.reading;

import org.jspecify.annotations.NullMarked;
