/** What a command prints of an answer, for people and as JSON. */
@NullMarked
package io.github.alloyconnections.adapter.cli.view;

import org.jspecify.annotations.NullMarked;
