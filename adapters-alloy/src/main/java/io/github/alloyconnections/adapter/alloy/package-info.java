/** Alloy's Connectivity API behind the driven ports: Feign and Jackson stay in here. */
@NullMarked
package io.github.alloyconnections.adapter.alloy;

import org.jspecify.annotations.NullMarked;
