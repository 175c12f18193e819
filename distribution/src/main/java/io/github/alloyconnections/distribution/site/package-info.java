/** The documentation as a site of plain files: pages, the API, schemas, and a search that asks nobody. */
@NullMarked
package io.github.alloyconnections.distribution.site;

import org.jspecify.annotations.NullMarked;
