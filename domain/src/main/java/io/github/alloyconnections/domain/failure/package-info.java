/** The failures that cross the hexagon, each with what a driver needs to explain it. */
@NullMarked
package io.github.alloyconnections.domain.failure;

import org.jspecify.annotations.NullMarked;
