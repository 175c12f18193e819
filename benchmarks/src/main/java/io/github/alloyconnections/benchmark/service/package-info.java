/** The service for many users, measured from outside: several instances, a real PostgreSQL and an Alloy with a limit. */
@NullMarked
package io.github.alloyconnections.benchmark.service;

import org.jspecify.annotations.NullMarked;
