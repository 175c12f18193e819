/** What is known of single providers: the actions that probe them, tell whose account it is, and only read. */
@NullMarked
package io.github.alloyconnections.adapter.alloy.provider;

import org.jspecify.annotations.NullMarked;
