/** The sources of the project: where ids of connections stand in them. */
@NullMarked
package io.github.alloyconnections.adapter.config.project;

import org.jspecify.annotations.NullMarked;
