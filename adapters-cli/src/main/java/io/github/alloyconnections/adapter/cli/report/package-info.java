/** What a check found, for people and for the programs that run pipelines. */
@NullMarked
package io.github.alloyconnections.adapter.cli.report;

import org.jspecify.annotations.NullMarked;
