package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.adapter.web.http.Links;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page that asks for the access token. */
public final class SignInPages {

    static final String WRONG = "That is not the token.";
    static final String TOO_MANY =
            "That is not the token, and neither was much that was shown before. The right one is still taken.";

    private SignInPages() {}

    /**
     * The page that asks for the token.
     *
     * @param next where it leads
     * @param said what was wrong with what was shown
     */
    public record SignInPage(PageFrame frame, String next, Optional<String> said) {}

    /** For who has asked for something without the token, in place of that. */
    static Reply before(PageParts parts, Context request, Reply refusal) {
        String query = Optional.ofNullable(request.queryString())
                .map(text -> "?" + text)
                .orElse("");
        String next = Links.local(Optional.of(request.path() + query));
        return page(parts, request, next, Optional.empty(), refusal.status()).with(refusal.headers());
    }

    static Reply page(PageParts parts, Context request, String next, Optional<String> said, int status) {
        SignInPage page = new SignInPage(parts.frame(request, "Access token", List.of()), next, said);
        return parts.templates().page(status, "SignInPage", page, Map.of());
    }
}
