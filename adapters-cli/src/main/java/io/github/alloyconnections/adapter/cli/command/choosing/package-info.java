/** Which connection, why that one and whether it works; making it the pin, naming and protecting it. */
@NullMarked
package io.github.alloyconnections.adapter.cli.command.choosing;

import org.jspecify.annotations.NullMarked;
