/** The machine around it: programs and shells that get the pin, what is wrong with files and settings, and the program itself. */
@NullMarked
package io.github.alloyconnections.adapter.cli.command.machine;

import org.jspecify.annotations.NullMarked;
