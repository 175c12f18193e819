/** The way out: proxies, what goes past them, and whose certificates are trusted. */
@NullMarked
package io.github.alloyconnections.adapter.config.network;

import org.jspecify.annotations.NullMarked;
