/** Every command and every route of the server against every fault that an Alloy, or what stands before it, can have. */
@NullMarked
package io.github.alloyconnections.app.faults;

import org.jspecify.annotations.NullMarked;
