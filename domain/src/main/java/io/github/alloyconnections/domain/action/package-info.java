/** What a connection can be told to do: actions, what they need, what they were given and what came back. */
@NullMarked
package io.github.alloyconnections.domain.action;

import org.jspecify.annotations.NullMarked;
