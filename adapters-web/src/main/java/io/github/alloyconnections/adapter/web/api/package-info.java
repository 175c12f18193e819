/** The JSON API over the driving ports. */
@NullMarked
package io.github.alloyconnections.adapter.web.api;

import org.jspecify.annotations.NullMarked;
