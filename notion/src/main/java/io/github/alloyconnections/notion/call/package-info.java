/** Notion's operations as Alloy's actions, under whichever ids it offers them. */
@NullMarked
package io.github.alloyconnections.notion.call;

import org.jspecify.annotations.NullMarked;
