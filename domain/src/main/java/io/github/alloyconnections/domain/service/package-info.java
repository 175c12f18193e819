/**
 * What a service for many users keeps of them besides their pins: who was told what, how each connection was last found,
 * who may ask, and what is still to be told.
 */
@NullMarked
package io.github.alloyconnections.domain.service;

import org.jspecify.annotations.NullMarked;
