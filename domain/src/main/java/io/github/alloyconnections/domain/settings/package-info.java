/** The settings of one project as drivers may see them: values with their origin, secrets masked. */
@NullMarked
package io.github.alloyconnections.domain.settings;

import org.jspecify.annotations.NullMarked;
