/** The contracts of the driven ports over the real client and the simulator, with real HTTP in between. */
@NullMarked
package io.github.alloyconnections.app.contract;

import org.jspecify.annotations.NullMarked;
