/** Names and protection of connections in the project's conf file, edited line by line. */
@NullMarked
package io.github.alloyconnections.adapter.config.marks;

import org.jspecify.annotations.NullMarked;
