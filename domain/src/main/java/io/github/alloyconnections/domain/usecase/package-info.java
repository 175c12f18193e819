/** The use cases; handed out whole by ConnectionsCore, everything else is package-private. */
@NullMarked
package io.github.alloyconnections.domain.usecase;

import org.jspecify.annotations.NullMarked;
