package io.github.alloyconnections.adapter.web.http;

import io.github.alloyconnections.domain.service.Scope;
import io.javalin.http.HandlerType;
import io.javalin.router.EndpointMetadata;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A method and a path that the server answers, how, and what is asked of a caller first. The router hands it out for
 * a request, so that what is judged is what is then done.
 *
 * @param scope what an access token that was granted must hold; empty if none will do, but the server's own
 */
public record Route(HandlerType method, String path, Action action, Set<Trait> traits, Optional<Scope> scope)
        implements EndpointMetadata {

    /** What sets a route apart. */
    public enum Trait {
        /** The request must show that it is JSON, which a form of another site cannot. */
        JSON,
        /** Answers anybody, without the access token. */
        OPEN,
        /** Changes nothing that lasts, so that nobody need wonder what became of it. */
        ASKS
    }

    public Route {
        traits = Set.copyOf(traits);
    }

    public static Route get(String path, Action action) {
        return new Route(HandlerType.GET, path, action, EnumSet.of(Trait.ASKS), Optional.empty());
    }

    public static Route post(String path, Action action) {
        return new Route(HandlerType.POST, path, action, EnumSet.of(Trait.JSON), Optional.empty());
    }

    public static Route put(String path, Action action) {
        return new Route(HandlerType.PUT, path, action, EnumSet.of(Trait.JSON), Optional.empty());
    }

    public static Route delete(String path, Action action) {
        return new Route(HandlerType.DELETE, path, action, EnumSet.noneOf(Trait.class), Optional.empty());
    }

    /** What a page's form does; the form shows by its token where it comes from. */
    public static Route form(String path, Action action) {
        return new Route(HandlerType.POST, path, action, EnumSet.noneOf(Trait.class), Optional.empty());
    }

    /** The same, for anybody. */
    public Route open() {
        return and(Trait.OPEN);
    }

    /** The same, which changes nothing though its method could. */
    public Route asking() {
        return and(Trait.ASKS);
    }

    /** The same, also for whoever holds a token of this scope. */
    public Route needing(Scope needed) {
        return new Route(method, path, action, traits, Optional.of(needed));
    }

    /** The same path under another method, which the server answers by itself. */
    public Route under(HandlerType other) {
        return new Route(other, path, action, traits, scope);
    }

    public boolean takesJson() {
        return traits.contains(Trait.JSON);
    }

    public boolean isOpen() {
        return traits.contains(Trait.OPEN);
    }

    public boolean isAsking() {
        return traits.contains(Trait.ASKS);
    }

    private Route and(Trait trait) {
        EnumSet<Trait> all = EnumSet.of(trait);
        all.addAll(traits);
        return new Route(method, path, action, all, scope);
    }
}
