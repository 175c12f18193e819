/**
 * What tests of every module stand on: fixtures, an in-memory fake of each driven port, and the contract that each
 * implementation of a port, fake or real, has to keep.
 */
@NullMarked
package io.github.alloyconnections.domain.testing;

import org.jspecify.annotations.NullMarked;
