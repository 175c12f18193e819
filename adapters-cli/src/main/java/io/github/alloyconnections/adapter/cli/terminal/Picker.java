package io.github.alloyconnections.adapter.cli.terminal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets a person choose one of several lines. */
@FunctionalInterface
public interface Picker {

    /**
     * Asks, and waits.
     *
     * @param question what is to be chosen
     * @param choices the first is offered first
     * @return the key of the choice; empty if the person would rather not
     */
    Optional<String> pick(String question, List<Choice> choices);

    /** The same where more can be found out about the lines that the person looks at. */
    default Optional<String> pick(String question, List<Choice> choices, InView inView) {
        return pick(question, choices);
    }

    /** Finds out more about lines, while a person looks at them. */
    interface InView extends AutoCloseable {

        /** Nothing more to find out. */
        InView NOTHING = (keys, told) -> {};

        /**
         * Told as often as the picker likes, returns at once.
         *
         * @param keys the keys of the lines in view
         * @param told takes a line anew, from any thread
         */
        void see(List<String> keys, Consumer<Choice> told);

        /** Nobody looks any more. */
        @Override
        default void close() {}
    }

    /**
     * Lets a person type a line, and waits.
     *
     * @return what was typed; empty if the person would rather not
     */
    default Optional<String> type(String question) {
        return TerminalLine.read(question);
    }

    /**
     * Lets a person type a line that nobody sees, and waits.
     *
     * @return what was typed; empty if the person would rather not
     */
    default Optional<String> typeUnseen(String question) {
        return TerminalLine.readUnseen(question);
    }

    /**
     * One of the lines.
     *
     * @param key tells it from the others, and is shown once it is chosen
     * @param line clean text
     */
    record Choice(String key, String line) {}
}
