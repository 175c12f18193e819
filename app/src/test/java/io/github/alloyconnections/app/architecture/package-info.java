/** The rules of the architecture, run against the production classes of every module. */
@NullMarked
package io.github.alloyconnections.app.architecture;

import org.jspecify.annotations.NullMarked;
