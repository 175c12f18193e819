/** The routes of a service for many users: each user's own, and what support staff look at. */
@NullMarked
package io.github.alloyconnections.adapter.web.service;

import org.jspecify.annotations.NullMarked;
