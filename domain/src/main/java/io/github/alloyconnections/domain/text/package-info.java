/** What is wrong with a text that came out of a file, a page or a template, before anybody asks what it means. */
@NullMarked
package io.github.alloyconnections.domain.text;

import org.jspecify.annotations.NullMarked;
