/** Each endpoint of the sandbox, as Alloy publishes it. */
@NullMarked
package io.github.alloyconnections.sandbox.endpoint;

import org.jspecify.annotations.NullMarked;
