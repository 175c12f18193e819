package io.github.alloyconnections.adapter.cli;

import java.util.List;
import java.util.Optional;

/** Lets a person choose one of several lines. */
@FunctionalInterface
interface Picker {

    /**
     * Asks, and waits.
     *
     * @param question what is to be chosen
     * @param choices clean text, each on one line; the first is offered first
     * @return the index of the choice; empty if the person would rather not
     */
    Optional<Integer> pick(String question, List<String> choices);
}
