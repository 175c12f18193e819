/** What there is too much of: twins, where they are used, and how they go. */
@NullMarked
package io.github.alloyconnections.adapter.cli.command.tidying;

import org.jspecify.annotations.NullMarked;
