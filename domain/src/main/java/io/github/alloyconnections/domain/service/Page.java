package io.github.alloyconnections.domain.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a long answer.
 *
 * @param next what to ask with for the rest; empty if this was the last
 */
public record Page<T>(List<T> rows, Optional<String> next) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** The same page of what these rows come to. */
    public <R> Page<R> map(Function<T, R> reading) {
        return new Page<>(rows.stream().map(reading).toList(), next);
    }
}
