/** What somebody is told who watches connections, and an instance of what others have changed. */
@NullMarked
package io.github.alloyconnections.domain.watch;

import org.jspecify.annotations.NullMarked;
