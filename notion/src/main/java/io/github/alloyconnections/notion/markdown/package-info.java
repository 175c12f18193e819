/** Notion's blocks and text, from Markdown and to it. */
@NullMarked
package io.github.alloyconnections.notion.markdown;

import org.jspecify.annotations.NullMarked;
