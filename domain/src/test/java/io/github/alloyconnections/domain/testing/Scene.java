package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A state that Alloy can be in, so that one contract can be played over the fakes, over a stub server and over the
 * simulator alike.
 */
public enum Scene {
    /** The user's eleven Notion connections, all working. */
    SEED,
    /** A user without any connection. */
    EMPTY,
    /** The eleven belong to the API key's own user. */
    KEY_OWNER,
    /** The user's list shows the eleven, and only the API key's own user can call through them. */
    WRONG_OWNER,
    /** Nothing is behind the eleven; one that no list shows works. */
    UNLISTED,
    /** The provider takes the token of the newest no longer. */
    DEAD_NEWEST,
    /** Missing, revoked, missing, refused with 401: in turn, from the oldest on. */
    ALL_DEAD,
    /** All of them lack a permission. */
    LIMITED,
    /** Several connectors, equal times, rows without an id. */
    MIXED,
    /** Every call is answered with 429 and a time to wait. */
    RATE_LIMITED(Kind.RATE_LIMITED),
    /** Every call fails with 5xx or a cut line. */
    OUTAGE(Kind.UNAVAILABLE),
    /** Every call is answered with something that makes no sense. */
    GARBAGE(Kind.UNREADABLE),
    /** Every call is answered with 401. */
    KEY_REFUSED(Kind.KEY_REFUSED),
    /** No API key is set, so that no call is made. */
    KEY_MISSING(Kind.KEY_MISSING);

    private final Optional<Kind> failure;

    Scene() {
        this.failure = Optional.empty();
    }

    Scene(Kind failure) {
        this.failure = Optional.of(failure);
    }

    /** How every list and the catalogue fail; empty if they do not. */
    public Optional<Kind> failure() {
        return failure;
    }

    /** The scenes in which nothing can be listed. */
    public static Stream<Scene> failing() {
        return Arrays.stream(values()).filter(scene -> scene.failure.isPresent());
    }

    /** The name of the simulator's preset that plays it. */
    public String preset() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
