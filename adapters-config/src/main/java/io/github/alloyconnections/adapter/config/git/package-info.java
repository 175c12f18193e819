/** What git says of a file. */
@NullMarked
package io.github.alloyconnections.adapter.config.git;

import org.jspecify.annotations.NullMarked;
