package io.github.alloyconnections.adapter.web.http;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.service.GrantedToken;
import io.github.alloyconnections.domain.service.Scope;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Who asks, as what was shown tells.
 *
 * @param name how the audit names it
 * @param token the access token that was granted to it; empty for whoever may do all
 */
public record Asker(String name, Optional<GrantedToken> token) {

    private static final String ATTRIBUTE = Asker.class.getName();
    private static final Asker OWNER = new Asker("access token", Optional.empty());

    /** Whoever has shown the server's own token, or need not. */
    public static Asker owner() {
        return OWNER;
    }

    /** The holder of a token that was granted. */
    public static Asker holding(GrantedToken token) {
        return new Asker(token.asker(), Optional.of(token));
    }

    /** Who asks this. */
    public static Asker of(Context request) {
        return request.attribute(ATTRIBUTE) instanceof Asker known ? known : OWNER;
    }

    /** From now on it is known who asks this. */
    public void mark(Context request) {
        request.attribute(ATTRIBUTE, this);
    }

    /** Whether it may do what needs this; what needs nothing that can be granted is the owner's. */
    public boolean mayDo(Optional<Scope> needed) {
        return token.map(held -> needed.filter(held.scope()::includes).isPresent())
                .orElse(true);
    }

    /** Whether a request that is about this user alone, or about nobody in particular, is for it to ask. */
    public boolean mayAskAbout(Optional<UserId> user) {
        return token.flatMap(GrantedToken::user)
                .map(own -> user.filter(own::equals).isPresent())
                .orElse(true);
    }
}
