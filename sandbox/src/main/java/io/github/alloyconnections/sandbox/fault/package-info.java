/** Bad days on purpose: outages, limits, garbage, writes that never answer. */
@NullMarked
package io.github.alloyconnections.sandbox.fault;

import org.jspecify.annotations.NullMarked;
