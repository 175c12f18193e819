/** The terminal: text made safe for it, tables, progress, questions. */
@NullMarked
package io.github.alloyconnections.adapter.cli.terminal;

import org.jspecify.annotations.NullMarked;
