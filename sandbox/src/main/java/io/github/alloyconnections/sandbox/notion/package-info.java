/** A small Notion behind the sandbox: pages, blocks, search. */
@NullMarked
package io.github.alloyconnections.sandbox.notion;

import org.jspecify.annotations.NullMarked;
