/** A simulator of Alloy's Connectivity API: real HTTP on a loopback port; knows no other module. */
@NullMarked
package io.github.alloyconnections.sandbox;

import org.jspecify.annotations.NullMarked;
