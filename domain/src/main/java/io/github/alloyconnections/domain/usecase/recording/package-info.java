/** Decisions that are kept with what they saw, and made again from that. */
@NullMarked
package io.github.alloyconnections.domain.usecase.recording;

import org.jspecify.annotations.NullMarked;
