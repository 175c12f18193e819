/** The words that go with answers: error codes, failures, ways, attempts, next steps. */
@NullMarked
package io.github.alloyconnections.contract.words;

import org.jspecify.annotations.NullMarked;
