package io.github.alloyconnections.domain.usecase;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Snapshot;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.MissingInputsException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.UnknownAttemptException;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Beginning;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Grant;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Terms;
import io.github.alloyconnections.domain.usecase.ConnectionsCore.DrivenPorts;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes the snapshot, writes the attempt down, and only then asks Alloy for a new connection. */
final class AttemptBeginning {

    /** Longer than any attempt can compete with another. */
    private static final Duration MEMORY = Attempt.LIFETIME.multipliedBy(2);
    /** Less cannot be told from the coarseness of the header and the time the call takes. */
    private static final Duration LEAST_SKEW = Duration.ofSeconds(2);

    private final DrivenPorts ports;
    private final Clock clock;

    AttemptBeginning(DrivenPorts ports, Clock clock) {
        this.ports = ports;
        this.clock = clock;
    }

    Started begin(ConnectRequest request) {
        UserId user = user(request);
        AttemptId id = ports.attempts().freshId();
        URI redirect = checked(request.redirect().apply(id));
        Terms terms = ports.authorization().terms(request.connector(), user);
        checkInputs(request, terms);
        ports.attempts().forgetStartedBefore(clock.instant().minus(MEMORY));
        Snapshot before = Snapshot.of(ports.directory().list(request.connector(), Owner.of(user)));
        Attempt attempt = Attempt.begun(id, request.connector(), user, clock.instant());
        ports.attempts().add(attempt, before);
        Grant grant = ask(attempt, new Beginning(request.connector(), user, terms, redirect, request.inputs()));
        return grant instanceof Grant.Consent consent
                ? new Started.Consent(skewed(attempt, consent.alloysTime()), consent.url())
                : new Started.Made(made(attempt, ((Grant.Made) grant).connection()));
    }

    private UserId user(ConnectRequest request) {
        return request.user()
                .orElseGet(() -> ports.facts().owner().match(own -> own, () -> {
                    throw new InvalidSettingsException(
                            List.of("ALLOY_USER_ID is not set: a connection is made for an Alloy user; set it to one"));
                }));
    }

    private static URI checked(URI redirect) {
        boolean web = "http".equalsIgnoreCase(redirect.getScheme()) || "https".equalsIgnoreCase(redirect.getScheme());
        if (!web || redirect.getHost() == null) {
            throw new InvalidSettingsException(
                    List.of("the redirect URI must be an absolute http or https address; check OAUTH_REDIRECT_URI"));
        }
        return redirect;
    }

    private static void checkInputs(ConnectRequest request, Terms terms) {
        List<InputField> missing = terms.inputs().stream()
                .filter(InputField::required)
                .filter(field -> request.inputs().getOrDefault(field.name(), "").isEmpty())
                .toList();
        List<String> known = terms.inputs().stream().map(InputField::name).toList();
        List<String> unknown = request.inputs().keySet().stream()
                .filter(name -> !known.isEmpty() && !known.contains(name))
                .sorted()
                .toList();
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new MissingInputsException(request.connector(), missing, unknown);
        }
    }

    /** Without an answer there is no page to consent on; but what needs no consent may have been made all the same. */
    private Grant ask(Attempt attempt, Beginning beginning) {
        try {
            return ports.authorization().begin(beginning);
        } catch (RemoteServiceException e) {
            boolean unsure = e.kind() == RemoteServiceException.Kind.UNAVAILABLE
                    || e.kind() == RemoteServiceException.Kind.UNREADABLE
                    || e.kind() == RemoteServiceException.Kind.INTERRUPTED;
            if (!unsure || beginning.terms().needsConsent()) {
                ports.attempts().forget(attempt.id());
            }
            throw e;
        }
    }

    private Attempt skewed(Attempt attempt, Optional<Instant> alloysTime) {
        Duration ahead = alloysTime
                .map(time -> Duration.between(clock.instant(), time))
                .filter(skew -> skew.abs().compareTo(LEAST_SKEW) > 0)
                .orElse(Duration.ZERO);
        return ahead.isZero()
                ? attempt
                : ports.attempts()
                        .change(attempt.id(), (current, others) -> current.skewed(ahead))
                        .orElseThrow(UnknownAttemptException::new);
    }

    private Attempt made(Attempt attempt, ConnectionId connection) {
        FoundConnection found = new FoundConnection(connection, Optional.empty(), connection.createdAt(), false);
        return ports.attempts()
                .change(
                        attempt.id(),
                        (current, others) -> current.returned(Optional.empty(), clock.instant())
                                .with(new AttemptState.Found(found)))
                .orElseThrow(UnknownAttemptException::new);
    }
}
