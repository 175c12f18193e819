/** The pages of one connection, of twins, and of a prune. */
@NullMarked
package io.github.alloyconnections.adapter.web.page.connection;

import org.jspecify.annotations.NullMarked;
