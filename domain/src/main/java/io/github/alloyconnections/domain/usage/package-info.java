/** Where connection ids stand written: in the project's files and in its environment. */
@NullMarked
package io.github.alloyconnections.domain.usage;

import org.jspecify.annotations.NullMarked;
