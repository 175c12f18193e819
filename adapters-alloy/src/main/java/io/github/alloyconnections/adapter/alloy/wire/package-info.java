/** Rows and trees as Alloy sends them, read with patience for what is missing, odd or too much. */
@NullMarked
package io.github.alloyconnections.adapter.alloy.wire;

import org.jspecify.annotations.NullMarked;
