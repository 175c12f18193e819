/** Getting a connection: the key, what there is to connect, and consenting. */
@NullMarked
package io.github.alloyconnections.adapter.cli.command.connecting;

import org.jspecify.annotations.NullMarked;
