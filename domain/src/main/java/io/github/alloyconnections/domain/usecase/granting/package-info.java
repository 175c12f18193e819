/** Makes, meets and ends access tokens. */
@NullMarked
package io.github.alloyconnections.domain.usecase.granting;

import org.jspecify.annotations.NullMarked;
