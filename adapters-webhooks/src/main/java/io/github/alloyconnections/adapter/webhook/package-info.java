/** Tells of events by HTTP, as the Standard Webhooks want it. */
@NullMarked
package io.github.alloyconnections.adapter.webhook;

import org.jspecify.annotations.NullMarked;
