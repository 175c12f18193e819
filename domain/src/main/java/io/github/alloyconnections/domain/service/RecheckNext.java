package io.github.alloyconnections.domain.service;

import java.time.Duration;
import java.time.Instant;

/** When a pinned connection is to be looked at again. */
public sealed interface RecheckNext {

    /** How it is, is known: again at that time. */
    record At(Instant time) implements RecheckNext {}

    /** It was looked at, and nothing was learned of it: again at that time. */
    record Vain(Instant time) implements RecheckNext {}

    /** Nobody is to be looked at for so long, and this one stays due. */
    record NotNow(Duration rest) implements RecheckNext {}
}
