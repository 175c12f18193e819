/** Calling actions through a connection. */
@NullMarked
package io.github.alloyconnections.adapter.cli.command.calling;

import org.jspecify.annotations.NullMarked;
