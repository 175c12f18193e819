/** Names of a project's own for its connections, which of them nothing may delete, and what a typed word selects. */
@NullMarked
package io.github.alloyconnections.domain.naming;

import org.jspecify.annotations.NullMarked;
