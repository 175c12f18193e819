/** The way to Alloy: proxy, certificates, and who is trusted. */
@NullMarked
package io.github.alloyconnections.adapter.alloy.network;

import org.jspecify.annotations.NullMarked;
