/** What a project's team has agreed on: which connection of each connector, written down in a committed file. */
@NullMarked
package io.github.alloyconnections.domain.lock;

import org.jspecify.annotations.NullMarked;
