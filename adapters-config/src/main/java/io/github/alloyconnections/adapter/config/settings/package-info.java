/** Where each setting comes from, which source wins, and what makes its value wrong. */
@NullMarked
package io.github.alloyconnections.adapter.config.settings;

import org.jspecify.annotations.NullMarked;
