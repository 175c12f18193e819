package io.github.alloyconnections.adapter.web.server;

import java.util.Optional;
import java.util.function.Supplier;

/** The access token as it is now: it may be changed while the server runs. */
final class CurrentToken {

    private final Supplier<Optional<String>> source;
    private volatile Optional<AccessToken> last = Optional.empty();

    /**
     * The token that this source names; while it names none, nobody can show it.
     *
     * @param source asked for every request, so it must be cheap
     */
    CurrentToken(Supplier<Optional<String>> source) {
        this.source = source;
    }

    Optional<AccessToken> now() {
        Optional<String> text = source.get().filter(found -> !found.isEmpty());
        Optional<AccessToken> known = last;
        if (known.isPresent() && text.map(known.get()::isMetBy).orElse(false)) {
            return known;
        }
        Optional<AccessToken> fresh = text.map(AccessToken::new);
        last = fresh;
        return fresh;
    }
}
