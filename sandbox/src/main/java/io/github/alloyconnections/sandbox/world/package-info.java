/** What the sandbox knows: connectors, users, credentials, and the presets they come from. */
@NullMarked
package io.github.alloyconnections.sandbox.world;

import org.jspecify.annotations.NullMarked;
