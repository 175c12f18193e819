/** The published shapes of what a service for many users tells besides: states, the audit, many decisions at once. */
@NullMarked
package io.github.alloyconnections.contract.service;

import org.jspecify.annotations.NullMarked;
