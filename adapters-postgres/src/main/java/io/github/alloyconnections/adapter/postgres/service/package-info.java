/** What the service keeps of all users. */
@NullMarked
package io.github.alloyconnections.adapter.postgres.service;

import org.jspecify.annotations.NullMarked;
