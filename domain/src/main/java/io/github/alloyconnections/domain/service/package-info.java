/**
 * What a service for many users keeps of them besides their pins: who was told what, what each was told last, and how
 * each connection was last found; and how its instances share the calls of one key.
 */
@NullMarked
package io.github.alloyconnections.domain.service;

import org.jspecify.annotations.NullMarked;
