package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.contract.Failure;
import io.github.alloyconnections.domain.selection.Decision;
import java.util.function.Function;

/** How a page's question ended; a failure is an answer here, so that it can be kept for as long as one. */
sealed interface Look {

    /** It was decided. */
    record Decided(Decision decision) implements Look {}

    /** Nothing could be decided. */
    record Failed(Failure failure) implements Look {}

    /** Handles both. */
    default <T> T match(Function<Decision, T> decided, Function<Failure, T> failed) {
        return this instanceof Decided look ? decided.apply(look.decision()) : failed.apply(((Failed) this).failure());
    }
}
