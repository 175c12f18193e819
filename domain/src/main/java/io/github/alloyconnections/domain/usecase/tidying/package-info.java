/** Twins, plans for what to delete, and their execution. */
@NullMarked
package io.github.alloyconnections.domain.usecase.tidying;

import org.jspecify.annotations.NullMarked;
