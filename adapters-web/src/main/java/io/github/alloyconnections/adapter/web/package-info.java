/**
 * The web module's door, over layers: pages and the JSON API ask {@code question}, which asks the core once for all who
 * ask the same; {@code server} keeps out what should not be asked and sends the answers; {@code http} knows requests and
 * replies and nothing of what they mean.
 */
@NullMarked
package io.github.alloyconnections.adapter.web;

import org.jspecify.annotations.NullMarked;
