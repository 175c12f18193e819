package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.adapter.web.question.ProbeProgress;
import java.util.Optional;

/**
 * Something that a page waits for.
 *
 * @param done how much of it has come
 * @param atMost how much can come; zero if that is not known yet
 * @param run what can be called off; empty if nothing can
 */
public record Waiting(String doing, int done, int atMost, Optional<String> run) {

    public static Waiting on(String doing, ProbeProgress.Count count) {
        return new Waiting(doing, count.done(), count.atMost(), Optional.empty());
    }

    /** The same, which a person may call off. */
    Waiting stoppedBy(String id) {
        return new Waiting(doing, done, atMost, Optional.of(id));
    }

    /** For people: how far it has come. */
    public String words() {
        return atMost == 0 ? doing : doing + " " + done + " of up to " + atMost;
    }
}
