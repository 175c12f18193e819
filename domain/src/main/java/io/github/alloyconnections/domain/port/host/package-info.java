/** What the command line needs of its surroundings: a browser, servers, other projects. */
@NullMarked
package io.github.alloyconnections.domain.port.host;

import org.jspecify.annotations.NullMarked;
