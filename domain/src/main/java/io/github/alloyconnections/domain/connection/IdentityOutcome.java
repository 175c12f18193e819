package io.github.alloyconnections.domain.connection;

import java.util.Optional;
import java.util.function.Function;

/** What came of asking a connection whom it acts as. */
public sealed interface IdentityOutcome {

    /** The provider named the account. */
    record Told(Account account) implements IdentityOutcome {}

    /** Nobody could be asked, or no usable answer came; says nothing against the connection. */
    record Untold(String reason, boolean lasting) implements IdentityOutcome {

        /** What another time may tell. */
        public Untold(String reason) {
            this(reason, false);
        }
    }

    /** Handles each outcome. */
    default <T> T match(Function<Account, T> told, Function<String, T> untold) {
        return this instanceof Told answer ? told.apply(answer.account()) : untold.apply(((Untold) this).reason());
    }

    /** The account, if it was named. */
    default Optional<Account> known() {
        return match(Optional::of, reason -> Optional.empty());
    }
}
