/** The main page: the connection to use, and the list of all. */
@NullMarked
package io.github.alloyconnections.adapter.web.page.list;

import org.jspecify.annotations.NullMarked;
