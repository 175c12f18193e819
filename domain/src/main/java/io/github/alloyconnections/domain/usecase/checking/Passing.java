package io.github.alloyconnections.domain.usecase.checking;

import io.github.alloyconnections.domain.failure.RemoteServiceException;

/** Trouble that time mends, in contrast to a wrong key or setting. */
final class Passing {

    private Passing() {}

    static boolean is(RemoteServiceException trouble) {
        return switch (trouble.kind()) {
            case RATE_LIMITED, UNAVAILABLE, UNREADABLE -> true;
            case KEY_MISSING, KEY_REFUSED, KEY_FORBIDDEN, REFUSED_INPUT, NOT_FOUND, WRONG_ADDRESS, INTERRUPTED -> false;
        };
    }
}
