package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.service.StoredAnswers;
import io.github.alloyconnections.domain.service.KnownAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers nothing beyond its own life; {@link #voidAll()} is called by whatever changes the user's state. */
public final class InMemoryStoredAnswers implements StoredAnswers {

    private final Map<String, StoredAnswer> all = new HashMap<>();
    private long version;

    /** The user's state has changed. */
    public synchronized void voidAll() {
        version++;
        all.clear();
    }

    @Override
    public synchronized KnownAnswer look(String question) {
        return new KnownAnswer(version, Optional.ofNullable(all.get(question)));
    }

    @Override
    public synchronized void keep(String question, KnownAnswer before, StoredAnswer answer) {
        if (before.version() == version) {
            all.merge(question, answer, (old, young) -> young.at().isBefore(old.at()) ? old : young);
        }
    }
}
