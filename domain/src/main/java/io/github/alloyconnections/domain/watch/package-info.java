/** What somebody who watches connections is told. */
@NullMarked
package io.github.alloyconnections.domain.watch;

import org.jspecify.annotations.NullMarked;
