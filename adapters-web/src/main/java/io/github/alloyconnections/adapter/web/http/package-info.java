/** Requests and replies, before they mean anything: routes, parameters, bodies, cookies, problems. */
@NullMarked
package io.github.alloyconnections.adapter.web.http;

import org.jspecify.annotations.NullMarked;
