/** Notion by words, over the actions. */
@NullMarked
package io.github.alloyconnections.domain.usecase.notion;

import org.jspecify.annotations.NullMarked;
