/** The pages in a real browser, against whole processes of the program. */
@NullMarked
package io.github.alloyconnections.app.browser;

import org.jspecify.annotations.NullMarked;
