/** Talking to the database: a pool, statements with their values, rows, and failures in the core's words. */
@NullMarked
package io.github.alloyconnections.adapter.postgres.sql;

import org.jspecify.annotations.NullMarked;
