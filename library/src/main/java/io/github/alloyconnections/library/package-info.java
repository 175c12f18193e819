/**
 * The door for Java programs.
 *
 * <pre>{@code
 * try (AlloyConnections alloy = AlloyConnections.open()) {
 *     String id = alloy.connectionId();
 *     String found = alloy.action("post-search").body("{\"query\": \"Roadmap\"}").call().json();
 * }
 * }</pre>
 */
@NullMarked
package io.github.alloyconnections.library;

import org.jspecify.annotations.NullMarked;
