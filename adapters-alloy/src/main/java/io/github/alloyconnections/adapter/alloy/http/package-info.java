/**
 * The client: one door for all calls to Alloy, with its limits, retries, pacing and threads, and what came back
 * instead of an answer.
 */
@NullMarked
package io.github.alloyconnections.adapter.alloy.http;

import org.jspecify.annotations.NullMarked;
