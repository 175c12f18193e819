/** What helps next: commands of this product as values, which each driver says in its own words. */
@NullMarked
package io.github.alloyconnections.domain.step;

import org.jspecify.annotations.NullMarked;
