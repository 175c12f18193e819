/** Programs that are killed at random moments: what they leave is old or new, and what they wrote down is true. */
@NullMarked
package io.github.alloyconnections.app.kills;

import org.jspecify.annotations.NullMarked;
