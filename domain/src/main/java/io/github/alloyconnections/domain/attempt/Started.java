package io.github.alloyconnections.domain.attempt;

import java.util.function.BiFunction;
import java.util.function.Function;

/** An attempt that was begun. */
public sealed interface Started {

    /** The attempt. */
    Attempt attempt();

    /** A person has to consent, on this page. */
    record Consent(Attempt attempt, OAuthUrl url) implements Started {}

    /** No consent was needed: the connection was made at once, and waits to be probed. */
    record Made(Attempt attempt) implements Started {}

    /** Handles each case. */
    default <T> T match(BiFunction<Attempt, OAuthUrl, T> consent, Function<Attempt, T> made) {
        return this instanceof Consent asked ? consent.apply(asked.attempt(), asked.url()) : made.apply(attempt());
    }
}
