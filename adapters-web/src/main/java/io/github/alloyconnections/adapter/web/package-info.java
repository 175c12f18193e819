/**
 * The JSON API over the driving ports. Route groups turn requests into questions; {@code ProjectAnswers} asks the core,
 * once for all who ask the same; {@code Routing} sends the answers; {@code Gatekeeper} and {@code JettySetup} keep out
 * what should not be asked.
 */
@NullMarked
package io.github.alloyconnections.adapter.web;

import org.jspecify.annotations.NullMarked;
