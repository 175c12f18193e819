package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.contract.Failure;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Survey;
import java.util.function.Function;

/** How a page's question ended; a failure is an answer here, so that it can be kept for as long as one. */
sealed interface Look {

    /** It was decided. */
    record Decided(Survey survey) implements Look {}

    /** Nothing could be decided. */
    record Failed(Failure failure) implements Look {}

    /** Handles both, where the whole list is wanted. */
    default <T> T surveyed(Function<Survey, T> decided, Function<Failure, T> failed) {
        return this instanceof Decided look ? decided.apply(look.survey()) : failed.apply(((Failed) this).failure());
    }

    /** Handles both. */
    default <T> T match(Function<Decision, T> decided, Function<Failure, T> failed) {
        return this instanceof Decided look
                ? decided.apply(look.survey().decision())
                : failed.apply(((Failed) this).failure());
    }
}
