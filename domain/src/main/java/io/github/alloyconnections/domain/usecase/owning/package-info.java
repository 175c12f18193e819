/** Whose connections are: the owners an API key can name, and what works for another of them. */
@NullMarked
package io.github.alloyconnections.domain.usecase.owning;

import org.jspecify.annotations.NullMarked;
