/** What the core needs from the outside, in domain words. */
@NullMarked
package io.github.alloyconnections.domain.port.driven;

import org.jspecify.annotations.NullMarked;
