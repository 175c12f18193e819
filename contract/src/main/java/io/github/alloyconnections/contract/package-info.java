/** The published JSON: records made from domain values, and the one writer that CLI, web and library share. */
@NullMarked
package io.github.alloyconnections.contract;

import org.jspecify.annotations.NullMarked;
