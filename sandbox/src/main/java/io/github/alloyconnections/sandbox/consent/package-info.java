/** The provider's consent page, and what follows from its buttons. */
@NullMarked
package io.github.alloyconnections.sandbox.consent;

import org.jspecify.annotations.NullMarked;
