/** What is remembered between runs: attempts, their snapshots, the journal of a prune. */
@NullMarked
package io.github.alloyconnections.adapter.config.state;

import org.jspecify.annotations.NullMarked;
