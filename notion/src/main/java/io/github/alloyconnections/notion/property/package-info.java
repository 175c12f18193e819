/** The values of a database's columns, by their types: read as plain values, and written as they were typed. */
@NullMarked
package io.github.alloyconnections.notion.property;

import org.jspecify.annotations.NullMarked;
