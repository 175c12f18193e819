/** Joins adapters and core by hand into an open project; for the program and the library, not for others. */
@NullMarked
package io.github.alloyconnections.wiring;

import org.jspecify.annotations.NullMarked;
