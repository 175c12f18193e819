/** What is to be done later, by one of all instances: a queue in the database, and who takes from it. */
@NullMarked
package io.github.alloyconnections.adapter.postgres.schedule;

import org.jspecify.annotations.NullMarked;
