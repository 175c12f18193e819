/**
 * Alloy Connections in a Spring Boot program: settings under {@code alloy.connections}, a bean
 * {@link io.github.alloyconnections.library.AlloyConnections}, and its health.
 */
@NullMarked
package io.github.alloyconnections.spring;

import org.jspecify.annotations.NullMarked;
