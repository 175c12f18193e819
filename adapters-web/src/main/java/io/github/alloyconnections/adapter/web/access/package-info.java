/** Who may ask: tokens, what browsers show in their place, and what each may do. */
@NullMarked
package io.github.alloyconnections.adapter.web.access;

import org.jspecify.annotations.NullMarked;
