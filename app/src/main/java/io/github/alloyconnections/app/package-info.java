/** Wires the modules by hand and starts the program. */
@NullMarked
package io.github.alloyconnections.app;

import org.jspecify.annotations.NullMarked;
