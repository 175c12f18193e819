/** Connecting without making one more: what is asked first, begun, and watched to its end. */
@NullMarked
package io.github.alloyconnections.domain.usecase.connecting;

import org.jspecify.annotations.NullMarked;
