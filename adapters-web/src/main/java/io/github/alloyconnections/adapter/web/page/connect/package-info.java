/** The pages of connecting: ways, inputs, consent, and an attempt until it ends. */
@NullMarked
package io.github.alloyconnections.adapter.web.page.connect;

import org.jspecify.annotations.NullMarked;
