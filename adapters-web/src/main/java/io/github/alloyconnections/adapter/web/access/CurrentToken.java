package io.github.alloyconnections.adapter.web.access;

import java.util.Optional;
import java.util.function.Supplier;

/** The access token as it is now: it may be changed while the server runs. */
final class CurrentToken {

    private final Supplier<Optional<String>> source;
    private volatile Optional<Known> last = Optional.empty();

    /** The text it came from tells whether it is still the one. */
    private record Known(String text, AccessToken token) {

        @Override
        public String toString() {
            return token.toString();
        }
    }

    /**
     * The token that this source names; while it names none, nobody can show it.
     *
     * @param source asked for every request, so it must be cheap
     */
    CurrentToken(Supplier<Optional<String>> source) {
        this.source = source;
    }

    Optional<AccessToken> now() {
        Optional<Known> known = last;
        Optional<String> text = source.get().filter(found -> !found.isEmpty());
        if (known.isPresent() && text.equals(known.map(Known::text))) {
            return known.map(Known::token);
        }
        Optional<Known> fresh = text.map(found -> new Known(found, new AccessToken(found)));
        last = fresh;
        return fresh.map(Known::token);
    }
}
