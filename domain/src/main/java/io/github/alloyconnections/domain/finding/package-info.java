/** What a check of a project finds: what is no longer as the team agreed, how bad that is, and where it stands. */
@NullMarked
package io.github.alloyconnections.domain.finding;

import org.jspecify.annotations.NullMarked;
