/** The pin as a line of a {@code .env} file. */
@NullMarked
package io.github.alloyconnections.adapter.config.pin;

import org.jspecify.annotations.NullMarked;
