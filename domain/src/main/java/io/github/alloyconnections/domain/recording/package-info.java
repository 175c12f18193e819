/** What a decision saw, kept so that it can be made again. */
@NullMarked
package io.github.alloyconnections.domain.recording;

import org.jspecify.annotations.NullMarked;
