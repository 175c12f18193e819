/** The user's browser: started without a shell, and taken back on a loopback port. */
@NullMarked
package io.github.alloyconnections.adapter.browser;

import org.jspecify.annotations.NullMarked;
