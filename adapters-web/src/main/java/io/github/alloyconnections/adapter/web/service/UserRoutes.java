package io.github.alloyconnections.adapter.web.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.adapter.web.http.Action;
import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.http.JsonBody;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.ActivityLog;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.port.host.ForServingUsers;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.service.Scope;
import io.github.alloyconnections.domain.watch.SharedChanges;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Every user's own decision, connections, pin, attempts and actions. The path names the user, and nothing that a request
 * holds besides can lead to another one.
 */
public final class UserRoutes {

    private static final String USER = "/api/users/{user}";
    private static final String BEFORE = "/api";
    private static final String DECISION = "/api/decision";
    private static final String INITIATE = "/api/oauth/initiate";
    /** What an attempt tells its follower is for who may connect. */
    private static final List<String> CONNECTING = List.of("/api/oauth", "/api/attempts");

    private static final int MOST = 2_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final ForServingUsers users;
    private final Workers workers;
    private final Ticker ticker;
    private final Clock clock;
    private final Runnable revoked;
    private final TokenRoutes tokens;
    private final Notes notes;
    private final StoredDecisions decisions;
    private final Cache<UserId, OwnRoutes> known;

    /**
     * Over these users.
     *
     * @param revoked done when an access token was revoked, on any instance
     */
    public UserRoutes(ForServingUsers users, Workers workers, Ticker ticker, Clock clock, Runnable revoked) {
        this.users = users;
        this.workers = workers;
        this.ticker = ticker;
        this.clock = clock;
        this.revoked = revoked;
        this.tokens = new TokenRoutes(users.access(), workers, revoked);
        this.notes = new Notes(users, clock);
        this.decisions = new StoredDecisions(users, workers, clock);
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(REMEMBERED)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** Why the state of many users cannot be had now; empty if it can, or if there are not many. */
    public static CompletableFuture<Optional<Failure>> whyNotReachable(
            Optional<ForServingUsers> users, Workers workers) {
        return users.map(all -> workers.ask(() -> {
                            all.requireReachable();
                            return Optional.<Failure>empty();
                        })
                        .exceptionally(thrown -> Optional.of(ErrorResponses.explained(thrown))))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    /**
     * These, and what is asked of many users at once.
     *
     * @param owners whose connections Alloy lists, which is asked for at the same path as how they were found
     */
    public List<Route> routes(Action owners) {
        CurrentProject nobodys = project(() -> {
            throw new IllegalStateException("no user is named");
        });
        Stream<Route> own = OwnRoutes.routes(nobodys, ticker).map(this::ofUser);
        List<Route> ofMany = new ManyUsersRoutes(users, this, workers, ticker).routes(owners);
        List<Route> events = new DeliveryRoutes(users, notes, workers).routes();
        return Stream.of(own, ofMany.stream(), tokens.routes().stream(), events.stream())
                .flatMap(routes -> routes)
                .toList();
    }

    private Route ofUser(Route route) {
        return new Route(
                route.method(),
                USER + route.path().substring(BEFORE.length()),
                request -> answer(request, route),
                route.traits(),
                Optional.of(scope(route)));
    }

    private static Scope scope(Route route) {
        if (CONNECTING.stream().anyMatch(route.path()::startsWith)) {
            return Scope.CONNECT;
        }
        return route.isAsking() ? Scope.READ : Scope.CHANGE;
    }

    private CompletableFuture<Reply> answer(Context request, Route route) {
        UserId user = UserParameters.user(request.pathParam("user"));
        if (route.path().equals(INITIATE)) {
            requireSame(user, Optional.ofNullable(JsonBody.initiate(request).userId()));
        }
        CompletableFuture<Reply> reply = route.path().equals(DECISION)
                ? decision(user, AgedQuestion.of(request, users.maxAge()))
                : of(user).action(route).answer(request);
        if (!route.isAsking()) {
            reply = reply.whenComplete((done, failure) -> decisions.forget(Set.of(user)));
        }
        return notes.noting(request, route, user, reply);
    }

    /** Which connection of this user is to be used, as any instance told it lately or asked anew. */
    CompletableFuture<Reply> decision(UserId user, AgedQuestion question) {
        return decisions.of(user, () -> of(user).project().answers(), question);
    }

    private static void requireSame(UserId user, Optional<String> named) {
        if (named.filter(other -> !other.equals(user.value())).isPresent()) {
            throw RefusedRequestException.usage("userId names another user than the path; nothing was begun");
        }
    }

    /** The routes over this user's project, which is opened if it was not asked for lately. */
    OwnRoutes of(UserId user) {
        return known.get(user, any -> OwnRoutes.over(project(() -> users.of(user)), ticker));
    }

    /** The same, letting go of what is remembered here as soon as another instance has changed it. */
    public UserRoutes following() {
        users.follow(changes());
        return this;
    }

    private SharedChanges changes() {
        return new SharedChanges() {
            @Override
            public void ofUsers(Set<UserId> changed) {
                decisions.forget(changed);
                known.getAllPresent(changed)
                        .values()
                        .forEach(own -> own.project().forget());
            }

            @Override
            public void ofTokens() {
                revoked.run();
            }

            @Override
            public void ofAnything() {
                decisions.forgetAll();
                known.asMap().values().forEach(own -> own.project().forget());
                revoked.run();
            }
        };
    }

    Notes notes() {
        return notes;
    }

    private CurrentProject project(Supplier<OpenProject> opened) {
        return new CurrentProject(opened, workers, ticker, new ActivityLog(clock));
    }
}
