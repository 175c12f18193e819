/** Files as they are on disk: bounded reading, atomic writing, locks, owners. */
@NullMarked
package io.github.alloyconnections.adapter.config.file;

import org.jspecify.annotations.NullMarked;
