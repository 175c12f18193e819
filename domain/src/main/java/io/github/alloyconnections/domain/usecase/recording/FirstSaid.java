package io.github.alloyconnections.domain.usecase.recording;

import java.util.Optional;

/**
 * What a place said when it was read first: a decision reads some more than once, and has learnt something in between.
 * Thread-safe.
 *
 * @param <T> what is read there
 */
final class FirstSaid<T> {

    private Optional<T> first = Optional.empty();

    synchronized T keep(T said) {
        if (first.isEmpty()) {
            first = Optional.of(said);
        }
        return said;
    }

    /** Empty if it was never read. */
    synchronized Optional<T> get() {
        return first;
    }
}
