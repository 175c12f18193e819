/** The command line over the driving ports. */
@NullMarked
package io.github.alloyconnections.adapter.cli;

import org.jspecify.annotations.NullMarked;
