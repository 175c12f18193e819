package io.github.alloyconnections.domain.usecase.probing;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.Health.Belonging;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.health.ProbeOutcome.AccessDenied;
import io.github.alloyconnections.domain.health.ProbeOutcome.Answered;
import io.github.alloyconnections.domain.health.ProbeOutcome.CredentialNotFound;
import io.github.alloyconnections.domain.health.ProbeOutcome.Inconclusive;
import io.github.alloyconnections.domain.health.ProbeOutcome.NotProbeable;
import io.github.alloyconnections.domain.health.ProbeOutcome.ProviderError;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.util.Optional;
import java.util.function.BiFunction;

/** Looks for whose a connection is that is not found as whom calls run. */
final class OwnerLookup {

    private final ChoosingPorts ports;
    private final ConnectorId connector;
    private final Owner owner;
    private final BiFunction<ConnectionEntry, Owner, ProbeOutcome> probe;

    /**
     * A search for those of one connector.
     *
     * @param owner as whom it was not found
     */
    OwnerLookup(
            ChoosingPorts ports,
            ConnectorId connector,
            Owner owner,
            BiFunction<ConnectionEntry, Owner, ProbeOutcome> probe) {
        this.ports = ports;
        this.connector = connector;
        this.owner = owner;
        this.probe = probe;
    }

    /** It may be of whom the pin was written for, or of the API key's own user. */
    UndatedHealth of(ConnectionEntry entry, CredentialNotFound missing) {
        String here = missing.call() + " as " + owner + ": credential not found";
        return writtenFor(entry)
                .flatMap(other -> probe.apply(entry, other).accept(new AsPinned(other, here)))
                .orElseGet(() -> owner.equals(Owner.key())
                        ? UndatedHealth.of(
                                        HealthState.UNUSABLE,
                                        here,
                                        "not found as the key's own user; set ALLOY_USER_ID")
                                .next("set ALLOY_USER_ID to the user it belongs to; 'alloy-connections verify "
                                        + entry.id() + "' looks for that user")
                        : probe.apply(entry, Owner.key()).accept(new AsKey(entry, here)));
    }

    /** For whom the pin was written, if that is neither whom calls run as nor the key's own user, who is asked anyway. */
    private Optional<Owner> writtenFor(ConnectionEntry entry) {
        return entry.pinned()
                ? ports.pins()
                        .read(connector)
                        .flatMap(Pin::owner)
                        .filter(other -> !other.equals(owner) && !other.equals(Owner.key()))
                : Optional.empty();
    }

    /** What the answer says as whom the pin was written for; empty if it may be somebody else's still. */
    private final class AsPinned implements ProbeOutcome.Visitor<Optional<UndatedHealth>> {

        private final Owner other;
        private final String here;

        private AsPinned(Owner other, String here) {
            this.other = other;
            this.here = here;
        }

        @Override
        public Optional<UndatedHealth> answered(Answered answer) {
            return Optional.of(foreign(other, HealthState.WORKING, here, HealthTable.proof(answer)));
        }

        @Override
        public Optional<UndatedHealth> providerError(ProviderError error) {
            return Optional.of(refused(other, error, here));
        }

        @Override
        public Optional<UndatedHealth> accessDenied(AccessDenied denied) {
            return Optional.empty();
        }

        @Override
        public Optional<UndatedHealth> credentialNotFound(CredentialNotFound missing) {
            return Optional.empty();
        }

        @Override
        public Optional<UndatedHealth> notProbeable(NotProbeable unprobed) {
            return Optional.empty();
        }

        @Override
        public Optional<UndatedHealth> inconclusive(Inconclusive open) {
            return Optional.of(UndatedHealth.unknown(here, "as " + other + ": " + open.message()));
        }
    }

    /** What the answer says as the API key's own user, the last who is asked. */
    private final class AsKey implements ProbeOutcome.Visitor<UndatedHealth> {

        private final ConnectionEntry entry;
        private final String here;

        private AsKey(ConnectionEntry entry, String here) {
            this.entry = entry;
            this.here = here;
        }

        @Override
        public UndatedHealth answered(Answered answer) {
            return foreign(Owner.key(), HealthState.WORKING, here, HealthTable.proof(answer));
        }

        @Override
        public UndatedHealth providerError(ProviderError error) {
            return refused(Owner.key(), error, here);
        }

        @Override
        public UndatedHealth accessDenied(AccessDenied denied) {
            return UndatedHealth.unknown(here, "the API key's own user was answered " + denied.status());
        }

        @Override
        public UndatedHealth credentialNotFound(CredentialNotFound both) {
            return nowhere(entry, here);
        }

        @Override
        public UndatedHealth notProbeable(NotProbeable unprobed) {
            return UndatedHealth.unknown(here, unprobed.message());
        }

        @Override
        public UndatedHealth inconclusive(Inconclusive open) {
            return UndatedHealth.unknown(here, "as the API key's own user: " + open.message());
        }
    }

    private UndatedHealth refused(Owner other, ProviderError error, String here) {
        return foreign(other, HealthTable.of(error), here, error.call() + " answered " + error.code());
    }

    private UndatedHealth foreign(Owner other, HealthState state, String here, String there) {
        return UndatedHealth.of(
                        HealthState.WRONG_OWNER,
                        here + "; as " + other + ": " + there,
                        "it belongs to " + other + ", not to " + owner)
                .next(Belongings.advice(other, state))
                .of(new Belonging(other, state));
    }

    private UndatedHealth nowhere(ConnectionEntry entry, String here) {
        String proof = here + "; the same as the API key's own user";
        Optional<Boolean> listed = entry.listed() ? Optional.of(true) : listedForKey(entry);
        if (listed.isEmpty()) {
            return UndatedHealth.unknown(proof, "and the API key's own list could not be read");
        }
        if (listed.get()) {
            return UndatedHealth.of(HealthState.UNUSABLE, proof, "it is listed, but no call finds its credential")
                    .next("recreate it; check the connector's data");
        }
        return UndatedHealth.of(HealthState.GONE, proof, "no call finds it and no list shows it")
                .next("see whether it is another user's: 'alloy-connections verify " + entry.id()
                        + "' asks the key's users");
    }

    private Optional<Boolean> listedForKey(ConnectionEntry entry) {
        try {
            return Optional.of(ports.directory().list(connector, Owner.key()).connections().stream()
                    .anyMatch(connection -> connection.id().equals(entry.id())));
        } catch (RemoteServiceException e) {
            boolean noSuchList = e.kind() == Kind.NOT_FOUND || e.kind() == Kind.REFUSED_INPUT;
            return noSuchList ? Optional.of(false) : Optional.empty();
        }
    }
}
