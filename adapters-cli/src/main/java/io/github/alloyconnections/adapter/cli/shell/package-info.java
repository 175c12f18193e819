/** This program among a person's own: how it was installed, and its place in their shell. */
@NullMarked
package io.github.alloyconnections.adapter.cli.shell;

import org.jspecify.annotations.NullMarked;
