/** The text of a {@code .env} file: read, edited and written back with every byte that was not meant. */
@NullMarked
package io.github.alloyconnections.adapter.config.dotenv;

import org.jspecify.annotations.NullMarked;
