package io.github.alloyconnections.domain.usecase.recording;

import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.recording.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The questions of one kind in the order in which they were asked, each with what came of it so far. Thread-safe.
 *
 * @param <K> what tells questions apart
 * @param <T> what is answered
 */
final class Slots<K, T> {

    private final List<Slot<K, T>> slots = new ArrayList<>();

    private static final class Slot<K, T> {
        private final K key;
        private Heard<T> heard = Heard.nothing();

        Slot(K key) {
            this.key = key;
        }
    }

    /** Asks, and keeps what comes of it. */
    T asked(K key, Supplier<T> question) {
        return asked(key, question, answer -> answer);
    }

    /** The same, where only a part of the answer is kept. */
    <A> A asked(K key, Supplier<A> question, Function<A, T> kept) {
        Slot<K, T> slot = new Slot<>(key);
        synchronized (this) {
            slots.add(slot);
        }
        try {
            A answer = question.get();
            hear(slot, Heard.answered(kept.apply(answer)));
            return answer;
        } catch (RemoteServiceException e) {
            // An interrupted wait says only that nobody waited any longer.
            if (e.kind() != RemoteServiceException.Kind.INTERRUPTED) {
                hear(slot, Heard.failed(e));
            }
            throw e;
        }
    }

    private synchronized void hear(Slot<K, T> slot, Heard<T> heard) {
        slot.heard = heard;
    }

    /** All questions with what came of them by now. */
    synchronized <R> List<R> all(BiFunction<K, Heard<T>, R> made) {
        return slots.stream().map(slot -> made.apply(slot.key, slot.heard)).toList();
    }
}
