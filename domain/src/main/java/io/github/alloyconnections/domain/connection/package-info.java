/** What is known of a connection before anything is tried: ids, owners, times, names, order. */
@NullMarked
package io.github.alloyconnections.domain.connection;

import org.jspecify.annotations.NullMarked;
