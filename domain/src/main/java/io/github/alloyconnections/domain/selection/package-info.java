/** How to choose: policies as small rules, and the decision record they leave. */
@NullMarked
package io.github.alloyconnections.domain.selection;

import org.jspecify.annotations.NullMarked;
