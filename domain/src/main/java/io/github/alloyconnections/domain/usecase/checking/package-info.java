/** Compares a project with what its team agreed on. */
@NullMarked
package io.github.alloyconnections.domain.usecase.checking;

import org.jspecify.annotations.NullMarked;
