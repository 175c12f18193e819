/** How instances hear at once of what others have changed, over the database's own channel. */
@NullMarked
package io.github.alloyconnections.adapter.postgres.notice;

import org.jspecify.annotations.NullMarked;
