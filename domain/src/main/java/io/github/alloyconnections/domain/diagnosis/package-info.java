/** The doctor's checks: what was looked at, what it showed, what mends it. */
@NullMarked
package io.github.alloyconnections.domain.diagnosis;

import org.jspecify.annotations.NullMarked;
