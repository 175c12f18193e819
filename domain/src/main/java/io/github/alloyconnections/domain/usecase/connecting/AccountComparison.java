package io.github.alloyconnections.domain.usecase.connecting;

import io.github.alloyconnections.domain.attempt.AttemptState.Tested;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.usecase.identifying.AccountBook;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Whether a new connection leads where the one does whose place it would take; a consent page does not say that. */
final class AccountComparison {

    private static final ProbeBudget FOR_ONE = new ProbeBudget(1, Duration.ofSeconds(10), 1);

    private final ChoosingPorts ports;
    private final ConnectorId connector;
    private final AccountBook book;

    AccountComparison(ChoosingPorts ports, ConnectorId connector, Clock clock) {
        this.ports = ports;
        this.connector = connector;
        this.book = new AccountBook(ports, connector, clock);
    }

    /** Why it must not become the pin without a person's yes; empty if it may. */
    Optional<String> objection(ConnectionId id) {
        Optional<ConnectionId> pin = ports.pins().read(connector).flatMap(Pin::id);
        if (pin.filter(id::equals).isPresent()) {
            return Optional.empty();
        }
        IdentityOutcome made = who(id, true);
        return ports.facts()
                .account()
                .map(wanted -> againstWanted(made, wanted))
                .orElseGet(() -> pin.flatMap(old -> againstPin(made, old)))
                .map(why -> Tested.ANOTHER_ACCOUNT + why);
    }

    private static Optional<String> againstWanted(IdentityOutcome made, String wanted) {
        return made.known()
                .filter(account -> !account.isCalled(wanted))
                .map(account -> "it is connected to " + account.label() + ", and another was asked for by name");
    }

    private Optional<String> againstPin(IdentityOutcome made, ConnectionId pin) {
        return who(pin, false)
                .known()
                .filter(before -> made.known().filter(before::isSameAs).isEmpty())
                .map(before -> made.match(
                                account -> "it is connected to " + unlike(before, account),
                                why -> "what it is connected to is not known (" + why + ")")
                        + ", and the pin " + pin + " to " + before.label());
    }

    private static String unlike(Account before, Account made) {
        return made.label().equals(before.label()) ? made.label() + " (" + made.key() + ")" : made.label();
    }

    private IdentityOutcome who(ConnectionId id, boolean listed) {
        Owner owner = ports.facts().owner();
        ConnectionEntry entry = new ConnectionEntry(
                Connection.unlisted(id, connector, owner), !listed, false, listed, Optional.empty());
        return book.of(entry, FOR_ONE);
    }
}
