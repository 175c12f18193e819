/** What the ports that belong to one user keep. */
@NullMarked
package io.github.alloyconnections.adapter.postgres.user;

import org.jspecify.annotations.NullMarked;
