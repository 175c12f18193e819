/** What connections are connected to, remembered or asked. */
@NullMarked
package io.github.alloyconnections.domain.usecase.identifying;

import org.jspecify.annotations.NullMarked;
