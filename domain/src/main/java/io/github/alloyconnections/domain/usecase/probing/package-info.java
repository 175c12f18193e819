/** Whether a connection works, asked within a budget. */
@NullMarked
package io.github.alloyconnections.domain.usecase.probing;

import org.jspecify.annotations.NullMarked;
