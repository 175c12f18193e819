package io.github.alloyconnections.domain.usecase.connecting;

import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.attempt.Snapshot;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.LostBeginningException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.UnknownAttemptException;
import io.github.alloyconnections.domain.port.driven.AttemptStore;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Beginning;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Grant;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.usecase.connecting.InputMatching.Matched;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Takes the snapshot, writes the attempt down, and only then asks Alloy for a new connection. */
final class AttemptBeginning {

    /** Longer than any attempt can compete with another. */
    private static final Duration MEMORY = Attempt.LIFETIME.multipliedBy(2);
    /** Less cannot be told from the coarseness of the header and the time the call takes. */
    private static final Duration LEAST_SKEW = Duration.ofSeconds(2);

    private final ConnectionDirectory directory;
    private final ProjectFacts facts;
    private final AuthorizationGateway authorization;
    private final AttemptStore attempts;
    private final Clock clock;

    AttemptBeginning(
            ConnectionDirectory directory,
            ProjectFacts facts,
            AuthorizationGateway authorization,
            AttemptStore attempts,
            Clock clock) {
        this.directory = directory;
        this.facts = facts;
        this.authorization = authorization;
        this.attempts = attempts;
        this.clock = clock;
    }

    List<Way> ways(ConnectorId connector, Optional<UserId> user) {
        return authorization.ways(connector, user(user));
    }

    Started begin(ConnectRequest request) {
        UserId user = user(request.user());
        Way way = WayChoice.of(
                request.connector(),
                authorization.ways(request.connector(), user),
                request.answers().way());
        Matched matched = InputMatching.of(request.connector(), way, request.answers());
        AttemptId id = attempts.freshId();
        Optional<URI> redirect =
                way.redirects() ? Optional.of(checked(request.redirect().apply(id))) : Optional.empty();
        Snapshot before = Snapshot.of(directory.list(request.connector(), Owner.of(user)));
        Attempt attempt = writtenDown(Attempt.begun(id, request.connector(), user, clock.instant()), way, before);
        Beginning beginning = new Beginning(
                request.connector(), user, way, redirect, matched.configuration(), matched.body(), matched.secrets());
        return started(attempt, before, ask(attempt, beginning));
    }

    /** Where nobody is sent to a page nobody comes back: the connection is there, or it is not. */
    private Attempt writtenDown(Attempt begun, Way way, Snapshot before) {
        attempts.forgetStartedBefore(clock.instant().minus(MEMORY));
        Attempt attempt = way.needsConsent() ? begun : begun.returned(Optional.empty(), begun.startedAt());
        attempts.add(attempt, before);
        return attempt;
    }

    private Started started(Attempt attempt, Snapshot before, Grant grant) {
        if (grant instanceof Grant.Consent consent) {
            return new Started.Consent(skewed(opened(attempt), consent.alloysTime()), consent.url());
        } else if (grant instanceof Grant.Made made) {
            return new Started.Made(made(attempt, before, made.connection()));
        } else if (grant instanceof Grant.MadeUnnamed unnamed) {
            return new Started.Made(skewed(attempt, unnamed.alloysTime()));
        }
        throw new LostBeginningException(attempt.id(), ((Grant.Lost) grant).failure());
    }

    /** A page to consent on may come where none was foreseen. */
    private Attempt opened(Attempt attempt) {
        return attempt.stage() == AttemptState.Stage.OPEN
                ? attempt
                : change(
                        attempt,
                        current ->
                                Attempt.begun(attempt.id(), attempt.connector(), attempt.user(), attempt.startedAt()));
    }

    private UserId user(Optional<UserId> named) {
        return named.orElseGet(() -> facts.owner().match(own -> own, () -> {
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

    private Grant ask(Attempt attempt, Beginning beginning) {
        try {
            return authorization.begin(beginning);
        } catch (RemoteServiceException e) {
            attempts.forget(attempt.id());
            throw e;
        }
    }

    private Attempt skewed(Attempt attempt, Optional<Instant> alloysTime) {
        Duration ahead = alloysTime
                .map(time -> Duration.between(clock.instant(), time))
                .filter(skew -> skew.abs().compareTo(LEAST_SKEW) > 0)
                .orElse(Duration.ZERO);
        return ahead.isZero() ? attempt : change(attempt, current -> current.skewed(ahead));
    }

    private Attempt made(Attempt attempt, Snapshot before, ConnectionId connection) {
        boolean renewed = before.connections().containsKey(connection);
        FoundConnection found = new FoundConnection(connection, Optional.empty(), connection.createdAt(), renewed);
        return change(
                attempt,
                current ->
                        current.returned(Optional.empty(), current.startedAt()).with(new AttemptState.Found(found)));
    }

    private Attempt change(Attempt attempt, UnaryOperator<Attempt> change) {
        return attempts.change(attempt.id(), (current, others) -> change.apply(current))
                .orElseThrow(UnknownAttemptException::new);
    }
}
