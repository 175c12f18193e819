/** Calling actions, and checking what goes into them. */
@NullMarked
package io.github.alloyconnections.domain.usecase.calling;

import org.jspecify.annotations.NullMarked;
