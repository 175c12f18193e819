/** Tells others of what has happened to users. */
@NullMarked
package io.github.alloyconnections.domain.usecase.telling;

import org.jspecify.annotations.NullMarked;
