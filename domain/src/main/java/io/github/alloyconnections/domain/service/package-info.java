/**
 * What a service for many users keeps of them besides their pins: who was told what, what each was told last, and how
 * each connection was last found; how its instances share the calls of one key, and when they look at a connection again.
 */
@NullMarked
package io.github.alloyconnections.domain.service;

import org.jspecify.annotations.NullMarked;
