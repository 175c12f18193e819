/** Notion's pages as people speak of them, without the ids of actions. */
@NullMarked
package io.github.alloyconnections.notion.page;

import org.jspecify.annotations.NullMarked;
