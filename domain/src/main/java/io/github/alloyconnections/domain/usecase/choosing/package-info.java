/** Which connection to use, why, and whether the pin still stands. */
@NullMarked
package io.github.alloyconnections.domain.usecase.choosing;

import org.jspecify.annotations.NullMarked;
