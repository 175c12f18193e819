/** Questions to the core, asked once for all who ask the same, and what is known from answers before. */
@NullMarked
package io.github.alloyconnections.adapter.web.question;

import org.jspecify.annotations.NullMarked;
