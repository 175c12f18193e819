/** TLS: the server's certificate and key, and what is told to browsers that have come by it. */
@NullMarked
package io.github.alloyconnections.adapter.web.tls;

import org.jspecify.annotations.NullMarked;
