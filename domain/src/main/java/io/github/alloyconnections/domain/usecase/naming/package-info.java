/** Names of one's own and protection: what a typed word selects, and what is written down of it. */
@NullMarked
package io.github.alloyconnections.domain.usecase.naming;

import org.jspecify.annotations.NullMarked;
