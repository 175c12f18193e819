/** What can be shown to strangers of a project that has trouble: shapes in place of values. */
@NullMarked
package io.github.alloyconnections.contract.support;

import org.jspecify.annotations.NullMarked;
