/** The server: who may ask, how much and how slowly, and what every reply carries. */
@NullMarked
package io.github.alloyconnections.adapter.web.server;

import org.jspecify.annotations.NullMarked;
