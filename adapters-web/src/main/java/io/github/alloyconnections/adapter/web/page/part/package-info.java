/** What every page is made of: its frame, notices, forms, moments, failures. */
@NullMarked
package io.github.alloyconnections.adapter.web.page.part;

import org.jspecify.annotations.NullMarked;
