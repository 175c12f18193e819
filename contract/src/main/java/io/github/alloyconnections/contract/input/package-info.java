/** What is sent to this program as JSON, read with bounds. */
@NullMarked
package io.github.alloyconnections.contract.input;

import org.jspecify.annotations.NullMarked;
