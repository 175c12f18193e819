/** What a service for many users asks of where its state is kept, besides what every project asks. */
@NullMarked
package io.github.alloyconnections.domain.port.driven.service;

import org.jspecify.annotations.NullMarked;
