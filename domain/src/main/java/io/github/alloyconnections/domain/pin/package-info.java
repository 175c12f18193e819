/** The connection a project uses, where that is written down, and what changing it did. */
@NullMarked
package io.github.alloyconnections.domain.pin;

import org.jspecify.annotations.NullMarked;
