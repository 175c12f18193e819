/** The pages of the project: its settings, key and history. */
@NullMarked
package io.github.alloyconnections.adapter.web.page.project;

import org.jspecify.annotations.NullMarked;
