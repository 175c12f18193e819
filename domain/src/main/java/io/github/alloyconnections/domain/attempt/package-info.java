/** One run of the connect flow, from the snapshot before the browser opens to the new connection found. */
@NullMarked
package io.github.alloyconnections.domain.attempt;

import org.jspecify.annotations.NullMarked;
