/** The conversations a driver can have with the core. */
@NullMarked
package io.github.alloyconnections.domain.port.driving;

import org.jspecify.annotations.NullMarked;
