/** Looks at connections again and again. */
@NullMarked
package io.github.alloyconnections.domain.usecase.watching;

import org.jspecify.annotations.NullMarked;
