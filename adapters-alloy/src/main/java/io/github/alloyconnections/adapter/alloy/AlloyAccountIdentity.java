package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.ExecuteAnswer;
import io.github.alloyconnections.adapter.alloy.http.Ticker;
import io.github.alloyconnections.adapter.alloy.provider.ExecuteCall;
import io.github.alloyconnections.adapter.alloy.provider.KnownIdentities;
import io.github.alloyconnections.adapter.alloy.provider.KnownProbes;
import io.github.alloyconnections.adapter.alloy.wire.AlloyError;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.port.driven.AccountIdentity;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks the provider through the connection, where it is known how; what was told is remembered for a short time, so that
 * a plan and its second look at the world do not ask twice.
 */
final class AlloyAccountIdentity implements AccountIdentity {

    private static final int LONGEST_ID = 400;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_MESSAGE = 300;

    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private final AlloyCalls calls;
    private final Ticker ticker;
    private final Map<Asked, Remembered> remembered = new ConcurrentHashMap<>();

    private record Asked(ConnectionId id, ConnectorId connector, Owner owner) {}

    private record Remembered(Account account, long since) {}

    AlloyAccountIdentity(AlloyCalls calls, Ticker ticker) {
        this.calls = calls;
        this.ticker = ticker;
    }

    @Override
    public IdentityOutcome whoAmI(ConnectionId id, ConnectorId connector, Owner owner) {
        Asked question = new Asked(id, connector, owner);
        Remembered before = remembered.get(question);
        if (before != null && ticker.nanos() - before.since() < REMEMBERED.toNanos()) {
            return new IdentityOutcome.Told(before.account());
        }
        IdentityOutcome answer = askedAnew(id, connector, owner);
        answer.known().ifPresent(account -> remembered.put(question, new Remembered(account, ticker.nanos())));
        return answer;
    }

    /** What a probe was answered tells the account too, where the probe asks who one is: then nobody asks again. */
    void heard(ExecuteCall call, ConnectionId id, Owner owner, JsonNode answer) {
        KnownIdentities.of(call.connector())
                .filter(known -> known.action().equals(call.action()))
                .flatMap(known -> told(known, ExecuteAnswer.of(answer)).known())
                .ifPresent(account -> remembered.put(
                        new Asked(id, call.connector(), owner), new Remembered(account, ticker.nanos())));
    }

    private IdentityOutcome askedAnew(ConnectionId id, ConnectorId connector, Owner owner) {
        return KnownIdentities.of(connector)
                .map(known -> asked(known, id, connector, owner))
                .orElseGet(() -> new IdentityOutcome.Untold(
                        connector + " has no known call that tells whose a connection is", true));
    }

    private IdentityOutcome asked(KnownIdentities.Entry known, ConnectionId id, ConnectorId connector, Owner owner) {
        ExecuteCall call = KnownProbes.named(connector, known.action()).call();
        ExecuteAnswer answer;
        try {
            answer = ExecuteAnswer.of(
                    new ExecuteCall(connector, known.action(), call.parts(), true).through(id, owner, calls));
        } catch (AlloyFailure failure) {
            return untold(known, failure.problem().reason());
        }
        return told(known, answer);
    }

    private IdentityOutcome told(KnownIdentities.Entry known, ExecuteAnswer answer) {
        if (answer.failure().isPresent()) {
            AlloyError error = answer.failure().get();
            return untold(known, error.message().or(error::code).orElse("it failed"));
        }
        return known.idIn(answer.payload())
                .filter(text -> text.length() <= LONGEST_ID)
                .<IdentityOutcome>map(text -> new IdentityOutcome.Told(new Account(
                        text,
                        known.nameIn(answer.payload()).map(name -> calls.plain(name, LONGEST_NAME)),
                        known.placeIn(answer.payload()))))
                .orElseGet(() -> untold(known, "its answer names no account"));
    }

    private IdentityOutcome untold(KnownIdentities.Entry known, String reason) {
        return new IdentityOutcome.Untold(known.action() + ": " + calls.plain(reason, LONGEST_MESSAGE));
    }
}
