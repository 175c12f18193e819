package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Hands out pages to consent on that nobody sees, and remembers for whom. */
public final class InMemoryAuthorizationGateway implements AuthorizationGateway {

    private final List<Beginning> begun = new ArrayList<>();
    private final Map<ConnectorId, List<Way>> known = new HashMap<>(Map.of(
            new ConnectorId("shopify"),
            List.of(Way.of("oauth2", InputField.named("shopName").needed())),
            new ConnectorId("twilio"),
            List.of(Way.of(
                    "httpBasic",
                    InputField.named("username").needed(),
                    InputField.named("password").needed()))));
    private List<Way> usual = List.of(Way.of("oauth2"));
    private boolean mute;
    private boolean unnamed;
    private boolean losing;
    private boolean pages;
    private Optional<Instant> alloysTime = Optional.empty();
    private Optional<ConnectionId> made = Optional.empty();
    private Optional<RemoteServiceException> failure = Optional.empty();
    private Runnable before = () -> {};

    /** This is asked for from now on. */
    public InMemoryAuthorizationGateway asking(String authenticationType, InputField... inputs) {
        return offering(Way.of(authenticationType, inputs));
    }

    /** These are the ways from now on. */
    public synchronized InMemoryAuthorizationGateway offering(Way... ways) {
        usual = List.of(ways);
        known.clear();
        return this;
    }

    /** A page to consent on comes, whatever the way. */
    public synchronized InMemoryAuthorizationGateway showingPages() {
        pages = true;
        return this;
    }

    /** The answer names nothing: neither a page nor a connection. */
    public synchronized InMemoryAuthorizationGateway namingNothing() {
        unnamed = true;
        return this;
    }

    /** The answer is lost, whatever was made. */
    public synchronized InMemoryAuthorizationGateway losingAnswers() {
        losing = true;
        return this;
    }

    /** Alloy's clock shows this from now on. */
    public synchronized InMemoryAuthorizationGateway showing(Instant time) {
        alloysTime = Optional.of(time);
        return this;
    }

    /** No consent is needed: this is made at once. */
    public synchronized InMemoryAuthorizationGateway making(ConnectionId connection) {
        made = Optional.of(connection);
        return this;
    }

    /** Nothing can be begun any more. */
    public synchronized InMemoryAuthorizationGateway fail(RemoteServiceException with) {
        failure = Optional.of(with);
        return this;
    }

    /** Nothing can even be asked any more. */
    public synchronized InMemoryAuthorizationGateway failAltogether(RemoteServiceException with) {
        mute = true;
        return fail(with);
    }

    /** Does this before it answers, on the caller's thread. */
    public synchronized InMemoryAuthorizationGateway beforeAnswering(Runnable first) {
        before = first;
        return this;
    }

    /** What was begun so far, in order. */
    public synchronized List<Beginning> begun() {
        return List.copyOf(begun);
    }

    @Override
    public synchronized List<Way> ways(ConnectorId connector, UserId user) {
        if (mute && failure.isPresent()) {
            throw failure.get();
        }
        return known.getOrDefault(connector, usual);
    }

    @Override
    public Grant begin(Beginning beginning) {
        Runnable first;
        synchronized (this) {
            begun.add(beginning);
            first = before;
        }
        first.run();
        return grant(beginning);
    }

    private synchronized Grant grant(Beginning beginning) {
        if (failure.isPresent()) {
            throw failure.get();
        }
        if (losing) {
            return new Grant.Lost(new RemoteServiceException(Kind.UNAVAILABLE, "the answer was lost"));
        } else if (unnamed) {
            return new Grant.MadeUnnamed(alloysTime);
        }
        Optional<ConnectionId> id = made.or(() -> fresh(beginning));
        return id.<Grant>map(Grant.Made::new).orElseGet(() -> {
            String url = "https://api.runalloy.com/consent?token=planted-token-" + begun.size();
            return new Grant.Consent(OAuthUrl.parse(url).orElseThrow(), alloysTime);
        });
    }

    private Optional<ConnectionId> fresh(Beginning beginning) {
        String id = String.format(Locale.ROOT, "%024x", 0x6911a990L + begun.size());
        return pages || beginning.way().needsConsent() ? Optional.empty() : Optional.of(new ConnectionId(id));
    }
}
