/** The commands by name, and what there is to say of all of them; each reads its options, asks the core and hands what it heard to a view. */
@NullMarked
package io.github.alloyconnections.adapter.cli.command;

import org.jspecify.annotations.NullMarked;
