/** What goes on until it is ended: the server, the assistants' one and the simulator; and who may ask the server. */
@NullMarked
package io.github.alloyconnections.adapter.cli.command.serving;

import org.jspecify.annotations.NullMarked;
