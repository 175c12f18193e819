package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.service.StoredAnswers;
import io.github.alloyconnections.domain.service.AnswerClaim;
import io.github.alloyconnections.domain.service.KnownAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers nothing beyond its own life; {@link #voidAll()} is called by whatever changes the user's state. */
public final class InMemoryStoredAnswers implements StoredAnswers {

    private final Map<String, StoredAnswer> all = new HashMap<>();
    private final Map<String, AnswerClaim> claims = new HashMap<>();
    private long version;
    private int holders;

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

    /** No time passes here: what is claimed for longer than no time at all stays so. */
    @Override
    public synchronized Optional<AnswerClaim> claim(String question, Duration atMost) {
        if (claims.containsKey(question)) {
            return Optional.empty();
        }
        AnswerClaim claim = new AnswerClaim("holder " + ++holders);
        if (!atMost.isZero()) {
            claims.put(question, claim);
        }
        return Optional.of(claim);
    }

    @Override
    public synchronized void release(String question, AnswerClaim claim) {
        claims.remove(question, claim);
    }
}
