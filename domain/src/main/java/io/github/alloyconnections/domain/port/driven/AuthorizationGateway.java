package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How new connections are made at Alloy. Thread-safe.
 *
 * <p>All methods throw {@link RemoteServiceException}.
 */
public interface AuthorizationGateway {

    /** The ways to authenticate at this connector, for this user, in Alloy's order; the usual one if none is described. */
    List<Way> ways(ConnectorId connector, UserId user);

    /**
     * Begins a new connection; asked once and never again by itself, because every call begins another one. What throws
     * has made none, or none that can be used without a page to consent on.
     */
    Grant begin(Beginning beginning);

    /**
     * A connection to begin.
     *
     * @param redirect where the browser comes back to; empty where that is not asked
     * @param configuration the id of an own OAuth app
     * @param inputs what a person was asked, as it stands in the body of the request
     * @param secrets what of it must not come to light, whoever repeats it
     */
    record Beginning(
            ConnectorId connector,
            UserId user,
            Way way,
            Optional<URI> redirect,
            Optional<String> configuration,
            JsonValue.JsonObject inputs,
            Set<String> secrets) {

        public Beginning {
            secrets = Set.copyOf(secrets);
        }

        @Override
        public String toString() {
            return "Beginning[" + connector + " for " + user + " by " + way.authenticationType() + "]";
        }
    }

    /** What came of it. */
    sealed interface Grant {

        /**
         * A person must consent first.
         *
         * @param alloysTime what Alloy's clock showed, if it told
         */
        record Consent(OAuthUrl url, Optional<Instant> alloysTime) implements Grant {}

        /** It was made at once. */
        record Made(ConnectionId connection) implements Grant {}

        /** It was made at once, and the answer does not name it. */
        record MadeUnnamed(Optional<Instant> alloysTime) implements Grant {}

        /** It may have been made at once: the answer was lost. */
        record Lost(RemoteServiceException failure) implements Grant {}
    }
}
