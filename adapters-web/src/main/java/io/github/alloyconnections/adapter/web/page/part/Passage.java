package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.adapter.web.http.Reply;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page that leads on at once. A browser that another site has sent here keeps its pass to itself, through redirects
 * too; where one of our own pages sends it, it shows the pass.
 */
public final class Passage {

    private Passage() {}

    /** The page; {@code to} is an address of this server. */
    public record PassagePage(PageFrame frame, String headline, String to) {}

    /** Whether it is another site that has sent this browser here, as far as the browser says. */
    static boolean isFromElsewhere(Context request) {
        return request.method().equals(HandlerType.GET)
                && "cross-site".equals(request.header("Sec-Fetch-Site"))
                && "navigate".equals(request.header("Sec-Fetch-Mode"));
    }

    /** To the same page once more. */
    static Reply again(PageParts parts, Context request) {
        String query = Optional.ofNullable(request.queryString())
                .map(text -> "?" + text)
                .orElse("");
        return to(parts, request, "One moment…", request.path() + query);
    }

    /** To another page of this server. */
    public static Reply to(PageParts parts, Context request, String headline, String address) {
        PageFrame frame = parts.frame(request, headline, List.of());
        return parts.templates().page(200, "PassagePage", new PassagePage(frame, headline, address), Map.of());
    }
}
