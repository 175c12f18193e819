package io.github.alloyconnections.domain.usecase.tidying;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.port.driven.ConnectionRemoval;
import io.github.alloyconnections.domain.twins.DoomedConnection;
import io.github.alloyconnections.domain.twins.JournalEntry.Step;
import io.github.alloyconnections.domain.twins.PruneStop.Kind;
import io.github.alloyconnections.domain.twins.RemovalOutcome;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One deletion: written down, asked for once, confirmed by a list, written down again. */
final class Deletion {

    private static final String BY_HAND = "delete it by hand at https://app.runalloy.com, under Connections";

    private final ConnectionRemoval removal;
    private final ListedConnections listed;
    private final DeletionRecord record;
    private final DoomedConnection doomed;
    private final ConnectorId connector;
    private final ConnectionId id;

    Deletion(ConnectionRemoval removal, ListedConnections listed, DeletionRecord record, DoomedConnection doomed) {
        this.removal = removal;
        this.listed = listed;
        this.record = record;
        this.doomed = doomed;
        this.connector = listed.connector();
        this.id = doomed.entry().id();
    }

    /** Returns if the connection is gone as planned; throws {@link StoppedException} for anything else. */
    void carryOut() {
        record.write(Step.DELETING, id, doomed.reason());
        RemovalOutcome outcome = asked();
        Optional<StoppedException> surprise = switch (outcome.kind()) {
            case ACCEPTED -> accepted();
            case NOT_OFFERED -> notOffered(outcome.message());
            case REFUSED -> Optional.of(refused(outcome.message()));
            case UNKNOWN -> Optional.of(unknown(outcome.message()));
        };
        surprise.ifPresent(stop -> {
            throw stop;
        });
    }

    private RemovalOutcome asked() {
        try {
            return removal.remove(id, connector, doomed.entry().connection().owner());
        } catch (RemoteServiceException e) {
            record.write(Step.NOT_DELETED, id, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private Optional<StoppedException> accepted() {
        boolean gone;
        try {
            gone = listed.showsNoLonger(id);
        } catch (RemoteServiceException e) {
            String why = "Alloy called " + id + " deleted, but no list could confirm it: " + e.getMessage();
            record.write(Step.OUTCOME_UNKNOWN, id, why);
            return Optional.of(new StoppedException(Kind.OUTCOME_UNKNOWN, why));
        }
        if (!gone) {
            String why = "Alloy called " + id + " deleted, but its list still shows it";
            record.write(Step.NOT_DELETED, id, why);
            return Optional.of(new StoppedException(Kind.REFUSED, why));
        }
        record.deleted(id, "the list no longer shows it");
        return Optional.empty();
    }

    /** Whatever Alloy says: what was listed before the call and is not listed after it is gone. */
    private Optional<StoppedException> notOffered(String message) {
        if (isSeenToBeGone(() -> !listed.showsAtOnce(id))) {
            record.deleted(id, "the list no longer shows it, although Alloy said: " + message);
            return Optional.empty();
        }
        record.write(Step.NOT_DELETED, id, message);
        return Optional.of(new StoppedException(
                Kind.NOT_OFFERED, "Alloy does not delete " + id + " (" + message + "): " + BY_HAND));
    }

    private StoppedException refused(String message) {
        record.write(Step.NOT_DELETED, id, message);
        return new StoppedException(Kind.REFUSED, "Alloy refuses to delete " + id + ": " + message);
    }

    private StoppedException unknown(String message) {
        if (isSeenToBeGone(() -> listed.showsNoLonger(id))) {
            record.deleted(id, "no answer came (" + message + "), but the list no longer shows it");
            return new StoppedException(
                    Kind.CANNOT_TELL,
                    "no answer came to the deletion of " + id + " (" + message + "); the list shows that it is gone");
        }
        String why = "no answer came to the deletion of " + id + " (" + message
                + ") and it may still happen: look before you repeat it";
        record.write(Step.OUTCOME_UNKNOWN, id, why);
        return new StoppedException(Kind.OUTCOME_UNKNOWN, why);
    }

    /** Not to be seen to be gone is no proof of the contrary. */
    private static boolean isSeenToBeGone(BooleanSupplier look) {
        try {
            return look.getAsBoolean();
        } catch (RemoteServiceException e) {
            return false;
        }
    }
}
