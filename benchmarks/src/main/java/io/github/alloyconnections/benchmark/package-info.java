/** Timings that anyone can repeat, as ratios against something in the same run. */
@NullMarked
package io.github.alloyconnections.benchmark;

import org.jspecify.annotations.NullMarked;
