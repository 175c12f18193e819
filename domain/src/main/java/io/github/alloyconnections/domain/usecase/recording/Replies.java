package io.github.alloyconnections.domain.usecase.recording;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers to be given again, to each question in the order they were given; whoever asks once more hears the last one
 * again. Thread-safe.
 *
 * @param <K> what tells questions apart
 * @param <T> an answer
 */
final class Replies<K, T> {

    private final Map<K, Deque<T>> left = new HashMap<>();

    synchronized void add(K question, T answer) {
        left.computeIfAbsent(question, any -> new ArrayDeque<>()).add(answer);
    }

    /** Empty if this was never asked. */
    synchronized Optional<T> next(K question) {
        Deque<T> answers = left.getOrDefault(question, new ArrayDeque<>());
        return Optional.ofNullable(answers.size() > 1 ? answers.poll() : answers.peek());
    }

    /** The last one, which stays. */
    synchronized Optional<T> last(K question) {
        return Optional.ofNullable(
                left.getOrDefault(question, new ArrayDeque<>()).peekLast());
    }
}
