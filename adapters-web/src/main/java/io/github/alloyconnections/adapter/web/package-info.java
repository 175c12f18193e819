/** The JSON API over the driving ports. */
@NullMarked
package io.github.alloyconnections.adapter.web;

import org.jspecify.annotations.NullMarked;
