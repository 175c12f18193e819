/** What a team's lock is to say of a choice. */
@NullMarked
package io.github.alloyconnections.domain.usecase.agreeing;

import org.jspecify.annotations.NullMarked;
