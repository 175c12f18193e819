/** Notion by words, over the core: what can be done there, how it is published, and what failed. */
@NullMarked
package io.github.alloyconnections.notion;

import org.jspecify.annotations.NullMarked;
