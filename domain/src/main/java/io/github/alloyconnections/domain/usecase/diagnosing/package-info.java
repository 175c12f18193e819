/** What is wrong with a project, and the command that mends it. */
@NullMarked
package io.github.alloyconnections.domain.usecase.diagnosing;

import org.jspecify.annotations.NullMarked;
