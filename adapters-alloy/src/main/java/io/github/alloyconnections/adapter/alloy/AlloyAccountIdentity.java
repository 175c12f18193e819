package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.port.driven.AccountIdentity;
import io.github.alloyconnections.domain.twins.Account;
import io.github.alloyconnections.domain.twins.IdentityOutcome;

/** Asks the provider through the connection, where it is known how. */
final class AlloyAccountIdentity implements AccountIdentity {

    private static final int LONGEST_ID = 400;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_MESSAGE = 300;

    private final AlloyCalls calls;

    AlloyAccountIdentity(AlloyCalls calls) {
        this.calls = calls;
    }

    @Override
    public IdentityOutcome whoAmI(ConnectionId id, ConnectorId connector, Owner owner) {
        return KnownIdentities.of(connector)
                .map(known -> asked(known, id, connector, owner))
                .orElseGet(() ->
                        new IdentityOutcome.Untold(connector + " has no known call that tells whose a connection is"));
    }

    private IdentityOutcome asked(KnownIdentities.Entry known, ConnectionId id, ConnectorId connector, Owner owner) {
        ActionCall call = KnownProbes.named(connector, known.action()).call();
        ExecuteAnswer answer;
        try {
            answer = ExecuteAnswer.of(
                    new ActionCall(connector, known.action(), call.parts(), true).through(id, owner, calls));
        } catch (AlloyFailure failure) {
            return untold(known, failure.problem().reason());
        }
        if (answer.failure().isPresent()) {
            ErrorJson error = answer.failure().get();
            return untold(known, error.message().or(error::code).orElse("it failed"));
        }
        return known.idIn(answer.payload())
                .filter(text -> text.length() <= LONGEST_ID)
                .<IdentityOutcome>map(text -> new IdentityOutcome.Told(
                        new Account(text, known.nameIn(answer.payload()).map(name -> calls.plain(name, LONGEST_NAME)))))
                .orElseGet(() -> untold(known, "its answer names no account"));
    }

    private IdentityOutcome untold(KnownIdentities.Entry known, String reason) {
        return new IdentityOutcome.Untold(known.action() + ": " + calls.plain(reason, LONGEST_MESSAGE));
    }
}
