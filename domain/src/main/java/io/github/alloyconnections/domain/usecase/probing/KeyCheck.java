package io.github.alloyconnections.domain.usecase.probing;

import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import java.util.Optional;

/** Whether the API key itself is fine; asked at most once in a run, however many connections raise the question. */
final class KeyCheck {

    private final ConnectorCatalog catalog;
    private Optional<Boolean> fine = Optional.empty();

    KeyCheck(ConnectorCatalog catalog) {
        this.catalog = catalog;
    }

    /** False if it could not be learned; throws what concerns every connection alike. */
    synchronized boolean isKnownToBeFine() {
        boolean answer = fine.orElseGet(this::ask);
        fine = Optional.of(answer);
        return answer;
    }

    private boolean ask() {
        try {
            catalog.connectors();
            return true;
        } catch (RemoteServiceException e) {
            if (concernsEveryConnection(e)) {
                throw e;
            }
            return false;
        }
    }

    private static boolean concernsEveryConnection(RemoteServiceException e) {
        return e.kind() == Kind.KEY_REFUSED
                || e.kind() == Kind.KEY_FORBIDDEN
                || e.kind() == Kind.KEY_MISSING
                || e.kind() == Kind.WRONG_ADDRESS
                || e.kind() == Kind.INTERRUPTED;
    }
}
