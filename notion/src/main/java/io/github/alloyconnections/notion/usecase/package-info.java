/** Finding, reading and writing pages. */
@NullMarked
package io.github.alloyconnections.notion.usecase;

import org.jspecify.annotations.NullMarked;
