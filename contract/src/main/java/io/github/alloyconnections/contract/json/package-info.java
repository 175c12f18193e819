/** The shapes of every answer as JSON. */
@NullMarked
package io.github.alloyconnections.contract.json;

import org.jspecify.annotations.NullMarked;
