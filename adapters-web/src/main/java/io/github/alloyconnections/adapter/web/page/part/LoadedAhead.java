package io.github.alloyconnections.adapter.web.page.part;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Requests of browsers that want to have, before anybody has pressed anything, what they may need later. */
public final class LoadedAhead {

    private static final List<String> AHEAD = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    private LoadedAhead() {}

    public static boolean isOne(Context request) {
        return AHEAD.stream()
                .map(header -> Optional.ofNullable(request.header(header)).orElse(""))
                .anyMatch(purpose -> purpose.toLowerCase(Locale.ROOT).matches(".*(prefetch|prerender|preview).*"));
    }
}
