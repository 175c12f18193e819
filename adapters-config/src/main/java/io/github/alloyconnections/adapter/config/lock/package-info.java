/** The file in which a project's team writes down which connections it agreed on. */
@NullMarked
package io.github.alloyconnections.adapter.config.lock;

import org.jspecify.annotations.NullMarked;
