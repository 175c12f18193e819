/** Connections of one account made again and again: which they are, what of them could go, and what went. */
@NullMarked
package io.github.alloyconnections.domain.twins;

import org.jspecify.annotations.NullMarked;
