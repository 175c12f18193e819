package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How new connections are made at Alloy. Thread-safe.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.RemoteServiceException}.
 */
public interface AuthorizationGateway {

    /** How this connector is authorized and what it asks for, for this user. */
    Terms terms(ConnectorId connector, UserId user);

    /** Begins a new connection; asked once and never again by itself, because every call begins another one. */
    Grant begin(Beginning beginning);

    /**
     * How a connector is authorized.
     *
     * @param authenticationType Alloy's word for it, such as {@code oauth2}
     */
    record Terms(String authenticationType, List<InputField> inputs) {

        public Terms {
            inputs = List.copyOf(inputs);
        }

        /** Whether a person is asked on a page. */
        public boolean needsConsent() {
            return authenticationType.toLowerCase(Locale.ROOT).startsWith("oauth");
        }
    }

    /** A connection to begin. */
    record Beginning(ConnectorId connector, UserId user, Terms terms, URI redirect, Map<String, String> inputs) {

        public Beginning {
            inputs = Map.copyOf(inputs);
        }

        @Override
        public String toString() {
            return "Beginning[" + connector + " for " + user + "]";
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
    }
}
