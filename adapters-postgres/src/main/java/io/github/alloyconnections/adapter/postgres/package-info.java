/** The state of many users in PostgreSQL, shared by any number of instances of the service. */
@NullMarked
package io.github.alloyconnections.adapter.postgres;

import org.jspecify.annotations.NullMarked;
