/** What the core alone takes, measured by JMH within one process. */
@NullMarked
package io.github.alloyconnections.benchmark;

import org.jspecify.annotations.NullMarked;
