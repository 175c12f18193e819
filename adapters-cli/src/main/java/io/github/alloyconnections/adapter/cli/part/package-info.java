/** What commands are made of: reading what was typed, choosing, asking back, longer work that several of them do. */
@NullMarked
package io.github.alloyconnections.adapter.cli.part;

import org.jspecify.annotations.NullMarked;
