/** What a probe showed of one connection, and the table that turns an answer into a verdict. */
@NullMarked
package io.github.alloyconnections.domain.health;

import org.jspecify.annotations.NullMarked;
