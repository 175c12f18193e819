/** Calls and replies of the sandbox, and the record of them. */
@NullMarked
package io.github.alloyconnections.sandbox.http;

import org.jspecify.annotations.NullMarked;
