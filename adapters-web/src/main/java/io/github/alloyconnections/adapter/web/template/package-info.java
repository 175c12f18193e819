/** The pages' templates, as the template compiler writes them from {@code src/main/jte}. */
@NullMarked
package io.github.alloyconnections.adapter.web.template;

import org.jspecify.annotations.NullMarked;
