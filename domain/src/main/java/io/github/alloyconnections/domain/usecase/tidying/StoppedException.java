package io.github.alloyconnections.domain.usecase.tidying;

import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.twins.PruneStop;
import io.github.alloyconnections.domain.twins.PruneStop.Kind;

/** Ends a run of deletions from wherever in it the surprise is met; never leaves this package. */
final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PruneStop stop;

    StoppedException(Kind kind, String reason) {
        super(reason, null, false, false);
        this.stop = new PruneStop(kind, reason);
    }

    /** Alloy could not be asked. */
    static StoppedException because(RemoteServiceException failure) {
        Kind kind = switch (failure.kind()) {
            case KEY_MISSING, KEY_REFUSED, KEY_FORBIDDEN -> Kind.KEY_REFUSED;
            case INTERRUPTED -> Kind.INTERRUPTED;
            default -> Kind.CANNOT_TELL;
        };
        return new StoppedException(kind, String.valueOf(failure.getMessage()));
    }

    PruneStop stop() {
        return stop;
    }
}
