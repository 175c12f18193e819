/** Settings and their origins, the project's .env as pin store, and the state kept between runs. */
@NullMarked
package io.github.alloyconnections.adapter.config;

import org.jspecify.annotations.NullMarked;
