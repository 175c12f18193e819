package io.github.alloyconnections.contract.service;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.service.GrantedToken;
import io.github.alloyconnections.domain.service.NewToken;
import io.github.alloyconnections.domain.service.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The access tokens of a service, the newest first: {@code {tokens, next|null}}. */
public record TokensJson(List<TokenJson> tokens, @Nullable String next) {

    /**
     * What is known of one: {@code {id, name, scope, user|null, madeAt, expiresAt|null, revokedAt|null, token|null}}.
     *
     * @param token its text, which is told once, to whoever made it
     */
    public record TokenJson(
            String id,
            String name,
            String scope,
            @Nullable String user,
            String madeAt,
            @Nullable String expiresAt,
            @Nullable String revokedAt,
            @Nullable String token) {

        /** One that has just been made. */
        public static TokenJson of(NewToken made) {
            return of(made.granted(), made.text());
        }

        /** One that is known. */
        public static TokenJson of(GrantedToken token) {
            return of(token, null);
        }

        private static TokenJson of(GrantedToken token, @Nullable String text) {
            return new TokenJson(
                    token.id(),
                    token.name(),
                    token.scope().word(),
                    token.user().map(UserId::value).orElse(null),
                    token.madeAt().toString(),
                    token.expiresAt().map(Instant::toString).orElse(null),
                    token.revokedAt().map(Instant::toString).orElse(null),
                    text);
        }

        /** The text is for its holder alone. */
        @Override
        public String toString() {
            return "TokenJson[" + id + "]";
        }
    }

    /** The published form of a page. */
    public static TokensJson of(Page<GrantedToken> page) {
        return new TokensJson(
                page.rows().stream().map(TokenJson::of).toList(), page.next().orElse(null));
    }
}
