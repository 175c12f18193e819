/** Decisions with what they saw, as files: to be handed on, and to be decided again. */
@NullMarked
package io.github.alloyconnections.contract.recording;

import org.jspecify.annotations.NullMarked;
